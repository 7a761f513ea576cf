# What the commands share: saying, timing, and setting up what is missing.

say() { printf '%s\n' "$*"; }
fail() { printf './dev: %s\n' "$*" >&2; exit 1; }

# --- stages -----------------------------------------------------------------------------------

LOGS=target/dev
STAGES=()
FAILED=()

# stage NAME LIMIT COMMAND…: runs one command with a time limit, keeps its output, notes its time.
# A failed stage does not stop the later ones: one run tells everything.
stage() {
  local name=$1 limit=$2 began=$SECONDS log code=0
  shift 2
  mkdir -p "$LOGS"
  log="$LOGS/${name// /-}.log"
  say "--- $name"
  timeout --kill-after=15s "$limit" "$@" > >(tee "$log") 2>&1 &
  CURRENT=$!
  trap 'kill -TERM "$CURRENT" 2>/dev/null || true; exit 130' INT TERM HUP
  wait "$CURRENT" || code=$?
  trap - INT TERM HUP
  STAGES+=("$(printf '%5d s  %-7s %s' $((SECONDS - began)) "$([ $code -eq 0 ] && echo ok || echo FAILED)" "$name")")
  if [ $code -ne 0 ]; then
    FAILED+=("$name")
    [ $code -eq 124 ] && say "    $name took longer than $limit and was ended"
  fi
  return 0
}

# Prints the table of stages; its exit code says whether all went well.
finish_stages() {
  say ''
  printf '%s\n' "${STAGES[@]}"
  say ''
  if [ ${#FAILED[@]} -gt 0 ]; then
    say "failed: ${FAILED[*]}"
    return 1
  fi
}

# --- set-up -----------------------------------------------------------------------------------

at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

need_toolchains() {
  local rust node
  rust=$(rustc --version 2>/dev/null | cut -d' ' -f2 || true)
  if [ -z "$rust" ] || ! at_least 1.95.0 "$rust"; then
    say "Rust 1.95 or newer is needed; found: ${rust:-none}. The official installer:"
    say "  curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh"
    say "With rustup there already: rustup update stable"
    exit 1
  fi
  node=$(node --version 2>/dev/null | tr -d v || true)
  if [ -z "$node" ] || ! at_least 20.19.0 "$node"; then
    say "Node 20.19 or newer is needed; found: ${node:-none}. The official way, by nvm:"
    say "  curl -o- https://raw.githubusercontent.com/nvm-sh/nvm/v0.40.3/install.sh | bash"
    say "  nvm install 22"
    exit 1
  fi
}

BUILD_PACKAGES=(build-essential pkg-config libssl-dev libwebkit2gtk-4.1-dev mold)
RUN_PACKAGES=(libwebkit2gtk-4.1-0 dbus)
TEST_PACKAGES=(webkit2gtk-driver xvfb gnome-keyring dbus chromium chromium-driver xdotool imagemagick strace curl python3-venv fonts-dejavu-core fonts-wqy-microhei)

# need_packages WHY PACKAGE…: installs what is missing through apt.
need_packages() {
  local why=$1 missing=() package
  shift
  if ! command -v dpkg-query >/dev/null; then
    pkg-config --exists webkit2gtk-4.1 openssl 2>/dev/null ||
      fail "this system has no apt; install the counterparts of these Debian packages: $*"
    return 0
  fi
  for package in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  say "Installing $why: ${missing[*]}"
  as_root apt-get update -qq
  as_root apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    DEBIAN_FRONTEND=noninteractive "$@"
  elif command -v sudo >/dev/null; then
    sudo DEBIAN_FRONTEND=noninteractive "$@"
  else
    fail "this needs root, and there is no sudo. Run as root: $*"
  fi
}

# need_node_packages DIR WHY: npm ci when the lock file changed since the last time.
need_node_packages() {
  local dir=$1 why=$2 stamp="$1/node_modules/.lock-sum" sum
  [ -f "$dir/package-lock.json" ] || return 0
  sum=$(sha256sum <"$dir/package-lock.json")
  [ "$(cat "$stamp" 2>/dev/null || true)" = "$sum" ] && return 0
  if ! (cd "$dir" && npm ls --all >/dev/null 2>&1); then
    say "Installing $why: npm ci in $dir/"
    (cd "$dir" && npm ci --no-audit --no-fund --loglevel=error >/dev/null)
  fi
  printf '%s' "$sum" >"$stamp"
}

# The API fuzzer lives in a Python environment of its own.
need_fuzzer() {
  [ -f tests/api_fuzz/requirements.txt ] || return 0
  local sum
  sum=$(sha256sum <tests/api_fuzz/requirements.txt)
  [ "$(cat .venv/.requirements-sum 2>/dev/null || true)" = "$sum" ] && return 0
  say 'Installing the API fuzzer: schemathesis in .venv/'
  python3 -m venv --clear .venv
  .venv/bin/pip install --quiet --disable-pip-version-check -r tests/api_fuzz/requirements.txt
  printf '%s' "$sum" >.venv/.requirements-sum
}

# The library that knows the public holidays, as the fuzzer in an environment of its own.
HOLIDAYS=target/python/holidays
need_holidays() {
  local sum
  sum=$(sha256sum <laws/requirements.txt)
  [ "$(cat "$HOLIDAYS/.requirements-sum" 2>/dev/null || true)" = "$sum" ] && return 0
  say "Installing what knows the public holidays: holidays in $HOLIDAYS/"
  mkdir -p "${HOLIDAYS%/*}"
  python3 -m venv --clear "$HOLIDAYS" &&
    "$HOLIDAYS/bin/pip" install --quiet --disable-pip-version-check -r laws/requirements.txt &&
    printf '%s' "$sum" >"$HOLIDAYS/.requirements-sum"
}

set_up_build() {
  need_toolchains
  need_packages 'what the app is built from' "${BUILD_PACKAGES[@]}"
  need_node_packages ui 'the parts of the window'
  need_node_packages demo "the demo's sign-in service"
}

set_up_tests() {
  set_up_build
  need_packages 'what the window tests run in' "${TEST_PACKAGES[@]}"
  need_fuzzer
}

# Builds ui/dist when a source is newer than it; the binary embeds that folder.
build_ui() {
  [ -f ui/package.json ] || return 0
  if [ -f ui/dist/.built ] && [ -z "$(find ui locales -newer ui/dist/.built -type f \
      -not -path 'ui/node_modules/*' -not -path 'ui/dist/*' -print -quit)" ]; then
    return 0
  fi
  mkdir -p "$LOGS"
  # The time of the start: a source saved while this builds counts as newer.
  touch "$LOGS/ui-build-began"
  (cd ui && npm run --silent build) >"$LOGS/ui-build.log" 2>&1 || { cat "$LOGS/ui-build.log"; fail 'the window could not be built'; }
  touch -r "$LOGS/ui-build-began" ui/dist/.built
}
