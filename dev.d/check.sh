# Everything that can be said without running the programs.

set_up_build
build_ui

stage format 2m cargo fmt --all -- --check
stage shell 1m bash -c 'for file in dev dev.d/*.sh .ci/run $(git ls-files "tests/**/run"); do bash -n "$file"; done; for file in $(git ls-files "*.mjs"); do node --check "$file"; done'
stage clippy 25m cargo clippy --quiet --workspace --all-targets --features custom-protocol -- -D warnings
stage rustdoc 10m env RUSTDOCFLAGS='-D warnings' cargo doc --quiet --workspace --no-deps --features custom-protocol
need_packages 'what draws up the public holidays' python3-venv
need_holidays || fail 'the library of public holidays could not be installed, so they cannot be compared'
stage generated 20m bash dev.d/generated.sh
if [ -f ui/package.json ]; then
  for script in lint check format:check; do
    grep -q "\"$script\":" ui/package.json && stage "ui $script" 5m npm --prefix ui run --silent "$script"
  done
fi
if command -v cargo-deny >/dev/null; then
  stage 'licences and bans' 5m cargo deny --log-level error check bans licenses sources
else
  say '--- licences and bans: cargo-deny is not installed, so they are not checked (cargo install --locked cargo-deny)'
fi

finish_stages
