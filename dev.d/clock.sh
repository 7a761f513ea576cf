# Due dates of a table of requests. Only the table goes to standard output; a file is named from where
# the caller stands.

need_toolchains
cargo build --quiet -p pd-desk --bin desk
home=$PWD
cd "$OLDPWD"
exec "$home/target/debug/desk" clock "$@"
