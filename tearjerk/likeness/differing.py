"""How the offered film differs from the loved one, in phrases."""

from collections.abc import Iterator

from tearjerk.catalogue.vocabulary import with_parents
from tearjerk.likeness import phrases
from tearjerk.likeness.absence import ABSENCES, surely_without
from tearjerk.likeness.pair import Pair, compared

OTHER_SHARE = 0.05
"""Shares in tears, and in laughter, are said to differ from 5 viewers in 100."""

YEARS_APART = 15
"""A film of another time is said to be so from here on."""


def differs(pair: Pair) -> Iterator[str]:
    """Phrases that complete 'but …'."""
    if pair.film.aftertaste != pair.other.aftertaste:
        yield phrases.LIGHTER[pair.film.aftertaste, pair.other.aftertaste]
    yield from _tears(pair)
    yield from _absence(pair)
    yield from _presence(pair)
    yield from _laughter(pair)
    apart = pair.other.year - pair.film.year
    if abs(apart) >= YEARS_APART:
        yield f"{abs(apart)} years {'newer' if apart > 0 else 'older'}"


def _tears(pair: Pair) -> Iterator[str]:
    here, there = pair.other.tears, pair.film.tears
    if here is not None and there is not None and abs(here.share - there.share) >= OTHER_SHARE:
        word = "more" if here.share > there.share else "fewer"
        yield f"{word} in tears {compared(here.share, there.share)}"


def _absence(pair: Pair) -> Iterator[str]:
    missing = {
        theme
        for theme in pair.film.themes
        if theme in ABSENCES and surely_without(pair.other, theme, pair.table)
    }
    yield from (ABSENCES[theme].said for theme in pair.rarest(missing)[:1])


def _presence(pair: Pair) -> Iterator[str]:
    added = {theme for theme in pair.other.themes if not with_parents((theme,)) & pair.film.all_themes}
    for theme in pair.rarest(added - pair.implied - pair.late)[:1]:
        yield f"with {phrases.theme_said(theme)}"


def _laughter(pair: Pair) -> Iterator[str]:
    counted = pair.counted()
    if counted is None:
        return
    here, there = (film.shares.get("laughter") for film in counted)
    if here is not None and there is not None and here >= 2 * there and here - there >= OTHER_SHARE:
        yield f"with more talk of laughing {compared(here, there, 'reviews')}"
