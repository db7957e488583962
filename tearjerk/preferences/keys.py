"""The keys of the config: their meanings, valid values and parsers."""

from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path

from msgspec import Struct

from tearjerk.catalogue import countries, lookup
from tearjerk.catalogue.loading import BUNDLED_NAME
from tearjerk.errors import UsageError
from tearjerk.selection import values


class Key(Struct, frozen=True):
    """A key of the config. `parse` returns a value in the form in which it is stored, or raises UsageError.

    A key with `accepts_commas` takes several values in one text, separated by commas.
    """

    name: str
    meaning: str
    example: str
    parse: Callable[[str], str]
    is_list: bool = False
    accepts_commas: bool = False


def _parse_warning(text: str) -> str:
    return lookup.find(lookup.WARNING, text)


def _parse_aftertaste(text: str) -> str:
    return lookup.find(lookup.AFTERTASTE, text)


def _parse_cry_level(text: str) -> str:
    return values.parse_level_range(text).notation(values.MAX_LEVEL)


def _parse_catalogue(text: str) -> str:
    # The config applies in every folder, so store an absolute path.
    return text if text == BUNDLED_NAME else str(Path(text).expanduser().absolute())


KEYS = {
    key.name: key
    for key in (
        Key(
            "avoid",
            "warnings to avoid in suggested films",
            "suicide child-death",
            _parse_warning,
            is_list=True,
            accepts_commas=True,
        ),
        Key("max-age", "the highest Korean age rating allowed", "15", values.parse_certificate),
        Key("country", "your country's ISO code", "BR", countries.country_code),
        Key("cry-level", "the cry levels to offer", "3+", _parse_cry_level),
        Key("aftertaste", "the aftertaste of films to offer", "warm", _parse_aftertaste),
        Key(
            "catalogue",
            "catalogue files to read instead of the bundled one",
            "mine.json",
            _parse_catalogue,
            is_list=True,
        ),
    )
}


def find_key(name: str) -> Key:
    """Return the key with the given name; raises UsageError suggesting the closest one."""
    wanted = name.strip().casefold().replace("_", "-")
    if wanted in KEYS:
        return KEYS[wanted]
    closest = get_close_matches(wanted, KEYS, n=1, cutoff=0.5)
    if closest:
        raise UsageError(f"Unknown key '{name}'. Did you mean '{closest[0]}'?")
    raise UsageError(f"Unknown key '{name}'. Choose from: {', '.join(KEYS)}.")


def parse_values(key: Key, texts: list[str]) -> list[str]:
    """Parse values into stored form, in order and without duplicates; raises UsageError if one is not valid."""
    words = [word for text in texts for word in (text.split(",") if key.accepts_commas else [text])]
    parsed = list(dict.fromkeys(key.parse(word.strip()) for word in words if word.strip()))
    if not parsed:
        raise UsageError(f"{key.name} needs a value: tearjerk config set {key.name} {key.example}")
    if len(parsed) > 1 and not key.is_list:
        raise UsageError(f"{key.name} takes one value: tearjerk config set {key.name} {key.example}")
    return parsed
