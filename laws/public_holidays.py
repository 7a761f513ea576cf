"""Writes laws/holidays.csv: the public holidays by which terms roll and business days are counted.

Only days off for everybody: a country's `public` category, without bank, school or optional days.
Where regions differ much, each region has its own list, which contains the country's days.
Run by `./dev holidays`, in an environment of its own with the version in laws/requirements.txt.
"""

import sys
from importlib.metadata import version

import holidays

FIRST, LAST = 2024, 2035

# The EU, the EEA, the United Kingdom and the United States (federal).
COUNTRIES = (
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO GB US"
).split()

# Länder and nations. Augsburg is a town, not a Land.
REGIONS = {
    "DE": "BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH".split(),
    "GB": "ENG NIR SCT WLS".split(),
}

# The United Kingdom has no list of its own: where no nation is chosen, England's days count.
WITHOUT_REGION = {"GB": "ENG"}


def days(country: str, region: str | None, year: int) -> str:
    subdivision = region or WITHOUT_REGION.get(country)
    found = holidays.country_holidays(country, subdiv=subdivision, years=year)
    return " ".join(day.strftime("%m-%d") for day in sorted(found) if day.year == year)


def rows():
    for country in sorted(COUNTRIES):
        for region in [None, *REGIONS.get(country, [])]:
            name = country if region is None else f"{country}-{region}"
            for year in range(FIRST, LAST + 1):
                yield f"{name},{year},{days(country, region, year)}"


def main() -> None:
    lines = [f"# Written by ./dev holidays from the Python package holidays {version('holidays')} (MIT)."]
    lines += ["region,year,days", *rows()]
    sys.stdout.write("\n".join(lines) + "\n")


main()
