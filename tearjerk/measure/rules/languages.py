"""The languages that reviews can be read in."""

from collections.abc import Sequence

from tearjerk.measure.language import Language
from tearjerk.measure.rules.english.english import ENGLISH
from tearjerk.measure.rules.korean.korean import KOREAN

LANGUAGES = {language.code: language for language in (KOREAN, ENGLISH)}
"""By code. A review in the scripts of several is read in the first of them."""

AUTO = "auto"
"""Stands for all languages, each review being read by its script."""


def chosen(code: str) -> Sequence[Language]:
    """The languages that a code stands for; raises KeyError where there is none of that code."""
    return tuple(LANGUAGES.values()) if code == AUTO else (LANGUAGES[code],)
