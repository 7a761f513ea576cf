# Landesteile mit eigener Behörde oder eigenem Gesetz, nach ihrem Kürzel in ISO 3166-2.

region-de-bb = Brandenburg
region-de-be = Berlin
region-de-bw = Baden-Württemberg
region-de-by = Bayern
region-de-hb = Bremen
region-de-he = Hessen
region-de-hh = Hamburg
region-de-mv = Mecklenburg-Vorpommern
region-de-ni = Niedersachsen
region-de-nw = Nordrhein-Westfalen
region-de-rp = Rheinland-Pfalz
region-de-sh = Schleswig-Holstein
region-de-sl = Saarland
region-de-sn = Sachsen
region-de-st = Sachsen-Anhalt
region-de-th = Thüringen
region-us-ca = Kalifornien
region-part = { $country }, { $region }
