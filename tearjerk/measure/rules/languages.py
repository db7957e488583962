"""The languages that reviews can be read in."""

from collections.abc import Sequence

from tearjerk.measure.language import Language
from tearjerk.measure.rules.english.english import ENGLISH
from tearjerk.measure.rules.korean.korean import KOREAN

LANGUAGES = {language.code: language for language in (KOREAN, ENGLISH)}
"""Languages by code; a review that contains several scripts is read in the first matching language."""

AUTO = "auto"
"""The code for all languages, with the language of each review determined by its script."""


def languages_for(code: str) -> Sequence[Language]:
    """Return the languages for a code; raises KeyError if it is unknown."""
    return tuple(LANGUAGES.values()) if code == AUTO else (LANGUAGES[code],)
