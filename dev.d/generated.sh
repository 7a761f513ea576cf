# Writes the generated files anew and insists that they stand in the repository as written.
set -euo pipefail

GENERATED=(ui/src/ipc/generated ui/src/fixtures/catalogue.json ui/src/fixtures/policies.json docs/openapi.json laws/holidays.csv)

# As everything else here is built: one package alone has other features, and nearly every crate would be compiled
# once more for it.
cargo build --quiet --workspace --bins --tests --features custom-protocol
target/debug/member-portal openapi >target/openapi.json
cp target/openapi.json docs/openapi.json
UPDATE_BINDINGS=1 cargo test --quiet --workspace --features custom-protocol --lib view::bindings
target/python/holidays/bin/python laws/public_holidays.py >target/holidays.csv
cp target/holidays.csv laws/holidays.csv

changed=$(git status --porcelain -- "${GENERATED[@]}")
if [ -n "$changed" ]; then
  printf 'These generated files are not as committed; commit what was just written:\n%s\n' "$changed"
  git --no-pager diff --stat -- "${GENERATED[@]}"
  exit 1
fi
