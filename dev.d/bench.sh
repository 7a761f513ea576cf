# The measurements. They need the machine for themselves.

set_up_tests
build_ui
[ -x benches/run ] || fail 'benches/run is missing'
exec benches/run
