# Parts of countries that have an authority or a law of their own, by their code in ISO 3166-2.

region-de-bb = Brandenburg
region-de-be = Berlin
region-de-bw = Baden-Württemberg
region-de-by = Bavaria
region-de-hb = Bremen
region-de-he = Hesse
region-de-hh = Hamburg
region-de-mv = Mecklenburg-Western Pomerania
region-de-ni = Lower Saxony
region-de-nw = North Rhine-Westphalia
region-de-rp = Rhineland-Palatinate
region-de-sh = Schleswig-Holstein
region-de-sl = Saarland
region-de-sn = Saxony
region-de-st = Saxony-Anhalt
region-de-th = Thuringia
region-us-ca = California
region-part = { $country }, { $region }
