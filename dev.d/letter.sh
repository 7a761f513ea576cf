# The finished message for given answers. Only the message goes to standard output.

need_toolchains
cargo build --quiet -p pd-desk --bin desk
home=$PWD
cd "$OLDPWD"
exec "$home/target/debug/desk" letter "$@"
