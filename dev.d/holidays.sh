# Writes laws/holidays.csv anew from its library, in an environment of its own.

need_packages 'what draws up the public holidays' python3-venv
need_holidays || fail 'the library of public holidays could not be installed'
"$HOLIDAYS/bin/python" laws/public_holidays.py >target/holidays.csv
mv target/holidays.csv laws/holidays.csv
say 'laws/holidays.csv is written. The clock is tested against it: cargo test -p pd-rights'
