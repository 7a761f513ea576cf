# Writes the generated files anew and insists that they stand in the repository as written.
set -euo pipefail

# The window's types are written by the view's own tests, the tables' snapshot by the vault's.
GENERATED=(ui/src/ipc/generated docs/openapi.json)

cargo run --quiet -p member-portal --bin member-portal -- openapi >target/openapi.json
cp target/openapi.json docs/openapi.json
cargo test --quiet -p privacy-dashboard --features custom-protocol --lib export_bindings >/dev/null

changed=$(git status --porcelain -- "${GENERATED[@]}")
if [ -n "$changed" ]; then
  printf 'These generated files are not as committed; commit what was just written:\n%s\n' "$changed"
  git --no-pager diff --stat -- "${GENERATED[@]}"
  exit 1
fi
