# Every test. One feature set and one build, so nothing is compiled twice.

CARGO_TESTS=(cargo test --workspace --features custom-protocol --no-fail-fast)

set_up_tests
build_ui

stage 'sign-in pages' 3m bash -c "cd demo && node --test"
if [ -f ui/package.json ] && grep -q '"test":' ui/package.json; then
  stage 'ui tests' 10m npm --prefix ui run --silent test
  stage 'ui screens' 15m npm --prefix ui run --silent look -- --check
fi
stage build 25m cargo build --quiet --workspace --bins --tests --features custom-protocol
stage 'rust tests' 20m "${CARGO_TESTS[@]}" --quiet -- --skip in_the_window::
# The same seed each time, so that a change is judged and not chance; ./dev prove draws another.
stage proofs 15m target/debug/prove all --seed 1
if [ -x tests/api_fuzz/run ]; then
  stage 'api fuzz' 10m tests/api_fuzz/run
fi
stage 'window tests' 20m "${CARGO_TESTS[@]}" --test window -- --test-threads=2 in_the_window::

# Adds up what the test runners of the stages said.
count() {
  cat "$LOGS"/{sign-in-pages,ui-tests,rust-tests,window-tests}.log 2>/dev/null | sed 's/\x1b\[[0-9;]*m//g' |
    awk -v word="$1" '
      /^test result:/ { for (i = 1; i < NF; i++) if ($(i + 1) ~ "^" word) sum += $i }
      /^ *Tests  / { for (i = 1; i < NF; i++) if ($(i + 1) ~ "^" word) sum += $i }
      /^[#ℹ] (pass|fail) / { if (word ~ "^" $2) sum += $3 }
      END { print sum + 0 }'
}
PASSED=$(count passed) BROKEN=$(count failed)
code=0
finish_stages || code=1
say "$PASSED passed, $BROKEN failed"
exit $code
