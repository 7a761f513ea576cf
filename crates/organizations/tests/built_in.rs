//! The built-in packs load.

use organizations::Catalogue;

#[test]
fn every_built_in_pack_loads() {
    let catalogue = Catalogue::built_in().unwrap_or_else(|error| panic!("{error}"));
    let ids: Vec<_> = catalogue.all().iter().map(|pack| pack.id.as_str()).collect();
    assert_eq!(ids, ["onvif", "hikvision", "mipi", "foscam", "smarteye"]);
}
