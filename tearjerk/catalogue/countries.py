"""Countries and their ISO 3166-1 codes."""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache

from tearjerk.catalogue.loading import bundled_text
from tearjerk.errors import UsageError

TABLE_FILE = "countries.csv"


@cache
def country_names() -> dict[str, str]:
    """Return the English name of each country by its code (names from the Unicode CLDR)."""
    rows = bundled_text(TABLE_FILE).splitlines()[1:]
    return {code: name.strip('"') for code, _, name in (row.partition(",") for row in rows)}


def country_code(code_or_name: str) -> str:
    """Return the code of a country given by code or English name; raises UsageError suggesting the closest match."""
    wanted = code_or_name.strip().casefold()
    names = country_names()
    code = {"uk": "GB"}.get(wanted, wanted.upper())
    if code in names:
        return code
    codes = {name.casefold(): code for code, name in names.items()}
    if wanted in codes:
        return codes[wanted]
    near = get_close_matches(wanted, codes, n=1, cutoff=0.7)
    if near:
        code = codes[near[0]]
        raise UsageError(f"Unknown country '{code_or_name}'. Did you mean {code} ({names[code]})?")
    raise UsageError(f"Unknown country '{code_or_name}'. Use an ISO code such as BR, KR or US.")


def country_code_from_locale(environment: Mapping[str, str]) -> str | None:
    """Return the country code in the locale (BR for pt_BR.UTF-8), or None if it has none."""
    locale = next(
        (value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environment.get(name))), ""
    )
    _, _, country = locale.partition(".")[0].partition("@")[0].partition("_")
    return country if len(country) == 2 and country.isascii() and country.isupper() else None
