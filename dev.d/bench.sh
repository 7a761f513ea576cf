# The measurements, in release. They need the machine for themselves.
# Parts: export, pull, sync, server, edit, window; and idle, which takes ten minutes and must be named.

set_up_tests
build_ui
[ -x target/release/pd-bench ] || say 'Building in release. The first time takes about ten minutes.'
cargo build --quiet --release --workspace --bins --example empty_window --features custom-protocol

# A keyring and folders of their own: nothing of whoever runs this is touched.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -m 700 "$scratch/runtime"
export HOME="$scratch" XDG_DATA_HOME="$scratch/data" XDG_CONFIG_HOME="$scratch/config" \
  XDG_CACHE_HOME="$scratch/cache" XDG_RUNTIME_DIR="$scratch/runtime"
dbus-run-session -- bash -c '
  eval "$(printf bench | gnome-keyring-daemon --unlock --components=secrets 2>/dev/null)"
  exec target/release/pd-bench "$@"' bench "$@"
