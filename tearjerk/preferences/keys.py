"""The keys of the config: their meanings, valid values and parsers."""

from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path

from msgspec import Struct

from tearjerk.catalogue import countries, lookup
from tearjerk.errors import UsageError
from tearjerk.selection import values


class Key(Struct, frozen=True):
    """A preference. `parse` returns a value in the form in which it is stored, or raises UsageError."""

    name: str
    meaning: str
    example: str
    parse: Callable[[str], str]
    many: bool = False


def _warning(typed: str) -> str:
    return lookup.find(lookup.WARNING, typed)


def _aftertaste(typed: str) -> str:
    return lookup.find(lookup.AFTERTASTE, typed)


def _cry_level(typed: str) -> str:
    levels = values.parse_level_range(typed)
    if levels.low == levels.high:
        return str(levels.low)
    return f"{levels.low}+" if levels.high == 5 else f"{levels.low}-{levels.high}"


def _catalogue(typed: str) -> str:
    # The config applies in every folder, so store an absolute path.
    if typed == "bundled":
        return typed
    if not typed.strip():
        raise UsageError("catalogue needs the name of a file, or 'bundled'.")
    return str(Path(typed).expanduser().absolute())


KEYS = {
    key.name: key
    for key in (
        Key("avoid", "warnings to avoid in suggested films", "suicide child-death", _warning, many=True),
        Key("max-age", "the highest Korean rating allowed", "15", values.parse_certificate),
        Key("country", "your country's ISO code", "BR", countries.country_code),
        Key("cry-level", "the cry levels to offer", "3+", _cry_level),
        Key("aftertaste", "the aftertaste of films to offer", "warm", _aftertaste),
        Key(
            "catalogue",
            "catalogue files to read instead of the bundled one",
            "mine.json",
            _catalogue,
            many=True,
        ),
    )
}


def find_key(typed: str) -> Key:
    """Return the key with the given name; raises UsageError suggesting the closest one."""
    wanted = typed.strip().casefold().replace("_", "-")
    if wanted in KEYS:
        return KEYS[wanted]
    near = get_close_matches(wanted, KEYS, n=1, cutoff=0.5)
    if near:
        raise UsageError(f"Unknown key '{typed}'. Did you mean '{near[0]}'?")
    raise UsageError(f"Unknown key '{typed}'. Choose from: {', '.join(KEYS)}.")


def parse_values(key: Key, typed: list[str]) -> list[str]:
    """Parse values into stored form, in order and without duplicates; raises UsageError if one is not valid."""
    words = [word for value in typed for word in (value.split(",") if key.many else [value])]
    found = list(dict.fromkeys(key.parse(word.strip()) for word in words if word.strip()))
    if not found:
        raise UsageError(f"{key.name} needs a value: tearjerk config set {key.name} {key.example}")
    if len(found) > 1 and not key.many:
        raise UsageError(f"{key.name} takes one value: tearjerk config set {key.name} {key.example}")
    return found
