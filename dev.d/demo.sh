# The demo: identity provider, four portals, and for `run` the app's window.

demo_options() {
  DEMO_OPTIONS=()
  for option in "$@"; do
    [ "$option" = --fresh ] || { usage >&2; exit 2; }
    DEMO_OPTIONS+=(--fresh)
  done
}

demo_server() {
  demo_options "$@"
  set_up_build
  cargo build --quiet -p member-portal --bin member-portal
  exec node demo/demo.mjs "${DEMO_OPTIONS[@]}"
}

demo_run() {
  demo_options "$@"
  if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    fail 'there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open.
  Run this in a desktop session; over ssh, with ssh -X; or take ./dev server for the demo without a window.'
  fi
  set_up_build
  need_packages 'what the app runs on' "${RUN_PACKAGES[@]}"
  say_first_build
  build_ui
  cargo build --quiet --workspace --bins --features custom-protocol
  export PRIVACY_DASHBOARD_DATA_DIR="$PWD/.demo/app"
  exec node demo/demo.mjs "${DEMO_OPTIONS[@]}" -- target/debug/privacy-dashboard
}

say_first_build() {
  [ -x target/debug/privacy-dashboard ] || say 'Building the app. The first time takes five to ten minutes.'
}
