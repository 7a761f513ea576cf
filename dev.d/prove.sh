# The rigs: each breaks something on purpose and prints a verdict. docs/RELIABILITY.md has the figures.

set_up_build
build_ui
cargo build --quiet --workspace --bins --features custom-protocol
printf 'commit %s%s\n' "$(git rev-parse --short HEAD)" "$(git diff --quiet HEAD || echo ', with changes')"
exec target/debug/prove "$@"
