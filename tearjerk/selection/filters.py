"""Filtering of films by the user's criteria, with suggestions of what to relax if no film passes."""

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from tearjerk.catalogue import lookup, vocabulary
from tearjerk.catalogue.film import Film
from tearjerk.selection.people import check_person, distinct_names, find_people
from tearjerk.selection.values import (
    Range,
    parse_certificate,
    parse_level_range,
    parse_minutes,
    parse_year_range,
    split_values,
)

AVOID_PREFIX = "--avoid "


class Criterion(Struct, frozen=True):
    """One filter option, and the predicate that tells whether a film passes it."""

    option: str
    passes: Callable[[Film], bool]


class Criteria(Struct, frozen=True):
    """All filters of one command line.

    With `late`, late themes match too; with `allow_unknown`, so do films that nobody has judged for an avoided
    warning.
    """

    theme: Sequence[str] = ()
    late: bool = False
    genre: Sequence[str] = ()
    avoid: Sequence[str] = ()
    person: Sequence[str] = ()
    cry_level: Range | None = None
    year: Range | None = None
    max_runtime: int | None = None
    max_age: str | None = None
    aftertaste: str | None = None
    allow_unknown: bool = False


class LateMatches(Struct, frozen=True):
    """Films that have a wanted theme only as a late one, so naming them would give away a plot twist.

    `count` is None unless a single theme is the only filter and the whole catalogue is searched; otherwise the count could
    reveal which films they are.
    """

    themes: tuple[str, ...]
    count: int | None


class Selection(Struct, frozen=True):
    """The films that pass, and those affected by unknown certificates, runtimes or warnings.

    `uncertified` films are excluded only because their certificate is unknown, `of_unknown_runtime` ones only because
    their runtime is, and `unjudged` ones only because nobody has judged them for an avoided warning.
    `passing_unjudged` has pairs of a passing film and an avoided warning that it was not judged for. `late_matches` is
    None with `late`, or if no film has a wanted theme only as a late one.
    """

    films: tuple[Film, ...]
    uncertified: tuple[Film, ...] = ()
    of_unknown_runtime: tuple[Film, ...] = ()
    unjudged: tuple[Film, ...] = ()
    passing_unjudged: tuple[tuple[Film, str], ...] = ()
    late_matches: LateMatches | None = None


def parse(
    films: Sequence[Film],
    *,
    theme: Iterable[str] | None = None,
    late: bool = False,
    genre: Iterable[str] | None = None,
    avoid: Iterable[str] | None = None,
    person: Iterable[str] | None = None,
    cry_level: str | None = None,
    year: str | None = None,
    max_runtime: str | None = None,
    max_age: str | None = None,
    aftertaste: str | None = None,
    allow_unknown: bool = False,
) -> Criteria:
    """Parse criteria from option values as typed; raises UsageError suggesting the closest valid values.

    Repeatable options also accept values separated by commas.
    """
    people = distinct_names(split_values(person))
    for name in people:
        check_person(films, name)
    return Criteria(
        theme=_entry_ids(lookup.THEME, theme),
        late=late,
        genre=_entry_ids(lookup.GENRE, genre),
        avoid=_entry_ids(lookup.WARNING, avoid),
        person=people,
        cry_level=None if cry_level is None else parse_level_range(cry_level),
        year=None if year is None else parse_year_range(year),
        max_runtime=None if max_runtime is None else parse_minutes(max_runtime),
        max_age=None if max_age is None else parse_certificate(max_age),
        aftertaste=None if aftertaste is None else lookup.find(lookup.AFTERTASTE, aftertaste),
        allow_unknown=allow_unknown,
    )


def _entry_ids(kind: lookup.EntryKind, words: Iterable[str] | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(lookup.find(kind, word) for word in dict.fromkeys(split_values(words))))


def option_criteria(criteria: Criteria, catalogue: Sequence[Film]) -> list[Criterion]:
    """Return the criteria as a list, each labelled with its option; people are looked up in `catalogue`."""
    found = [Criterion(f"--theme {word}", _has_theme(word, late=criteria.late)) for word in criteria.theme]
    found += [Criterion(f"--genre {word}", _has_genre(word)) for word in criteria.genre]
    found += [
        Criterion(f"{AVOID_PREFIX}{word}", _lacks_warning(word, allow_unknown=criteria.allow_unknown))
        for word in criteria.avoid
    ]
    found += [Criterion(f"--person '{name}'", _has_person(name, catalogue)) for name in criteria.person]
    if (levels := criteria.cry_level) is not None:
        found.append(Criterion("--cry-level", lambda film: film.cry_level in levels))
    if (years := criteria.year) is not None:
        found.append(Criterion("--year", lambda film: film.year in years))
    if (max_minutes := criteria.max_runtime) is not None:
        found.append(
            Criterion("--max-runtime", lambda film: film.runtime is not None and film.runtime <= max_minutes)
        )
    if criteria.max_age is not None:
        allowed = allowed_certificates(criteria.max_age)
        found.append(Criterion("--max-age", lambda film: film.certificate in allowed))
    if criteria.aftertaste is not None:
        found.append(Criterion("--aftertaste", lambda film: film.aftertaste == criteria.aftertaste))
    return found


# These functions return closures because a lambda created in a loop would see the loop's last value.


def _has_theme(word: str, *, late: bool) -> Callable[[Film], bool]:
    return lambda film: word in (film.all_themes if late else film.premise_themes)


def _has_genre(word: str) -> Callable[[Film], bool]:
    return lambda film: word in film.genres


def _lacks_warning(word: str, *, allow_unknown: bool) -> Callable[[Film], bool]:
    passing = (False, None) if allow_unknown else (False,)
    return lambda film: film.warnings.verdict(word) in passing


def _has_person(name: str, catalogue: Sequence[Film]) -> Callable[[Film], bool]:
    people = find_people(catalogue, name)
    return lambda film: not people.isdisjoint(film.people)


def allowed_certificates(strictest: str) -> tuple[str, ...]:
    """Return the certificates (Korean age ratings) from the mildest up to and including `strictest`."""
    return vocabulary.CERTIFICATES[: vocabulary.CERTIFICATES.index(strictest) + 1]


def _unjudged_warnings(film: Film, warnings: Iterable[str]) -> list[str]:
    return [word for word in warnings if film.warnings.verdict(word) is None]


def select(
    films: Sequence[Film],
    criteria: Criteria,
    extra_criteria: Sequence[Criterion] = (),
    *,
    catalogue: Sequence[Film] | None = None,
) -> Selection:
    """Return the films that pass all criteria, in their given order, and those affected by unknown values.

    If `films` are only part of the catalogue, pass the whole `catalogue` too.
    """
    all_criteria = [*option_criteria(criteria, films if catalogue is None else catalogue), *extra_criteria]
    is_only_criterion = len(all_criteria) == 1 and catalogue is None
    passing: list[Film] = []
    uncertified: list[Film] = []
    of_unknown_runtime: list[Film] = []
    unjudged: list[Film] = []
    for film in films:
        failed = [criterion.option for criterion in all_criteria if not criterion.passes(film)]
        if not failed:
            passing.append(film)
        elif failed == ["--max-age"] and film.certificate is None:
            uncertified.append(film)
        elif failed == ["--max-runtime"] and film.runtime is None:
            of_unknown_runtime.append(film)
        elif failed == [f"{AVOID_PREFIX}{word}" for word in _unjudged_warnings(film, criteria.avoid)]:
            unjudged.append(film)
    return Selection(
        films=tuple(passing),
        uncertified=tuple(uncertified),
        of_unknown_runtime=tuple(of_unknown_runtime),
        unjudged=tuple(unjudged),
        passing_unjudged=tuple(
            (film, word) for film in passing for word in _unjudged_warnings(film, criteria.avoid)
        ),
        late_matches=_late_matches(
            films if catalogue is None else catalogue, criteria, is_only_criterion=is_only_criterion
        ),
    )


def _late_matches(
    films: Sequence[Film], criteria: Criteria, *, is_only_criterion: bool
) -> LateMatches | None:
    if criteria.late or not criteria.theme:
        return None
    wanted = set(criteria.theme)
    late = [wanted & film.all_themes - film.premise_themes for film in films]
    count = sum(map(bool, late))
    themes = tuple(theme for theme in criteria.theme if any(theme in found for found in late))
    return LateMatches(themes, count if is_only_criterion else None) if count else None
