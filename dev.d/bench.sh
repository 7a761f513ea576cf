# The measurements, in release. They need the machine for themselves. Parts: window, pull, export.

set_up_tests
build_ui
[ -x target/release/pd-bench ] || say 'Building in release. The first time takes about ten minutes.'
cargo build --quiet --release --workspace --bins --example empty_window --features custom-protocol
exec target/release/pd-bench "$@"
