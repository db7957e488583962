"""Which films pass what the user asked for, and what to loosen when none does."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct, structs

from tearjerk.catalogue import lookup, vocabulary
from tearjerk.catalogue.film import Film
from tearjerk.errors import NothingFoundError
from tearjerk.selection.people import check_person, distinct_names, has_person
from tearjerk.selection.values import Range, certificate, level_range, minutes, split_values, year_range
from tearjerk.text.words import enumeration

AVOID = "--avoid "


class Criterion(Struct, frozen=True):
    """One option as it was typed, and whether a film passes it."""

    option: str
    passes: Callable[[Film], bool]


class Criteria(Struct, frozen=True):
    """All that one command line asks of a film.

    `late` says whether late themes match too, `allow_unknown` whether a film passes in which nobody judged a
    warning that is to be avoided.
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
    """Films that have a wanted theme only as a late one, so that naming them would give away a plot twist.

    `count` is None where other filters hold too, because then the number could tell which films.
    """

    themes: tuple[str, ...]
    count: int | None


class Selection(Struct, frozen=True):
    """The films that pass, and what is unknown about films that may have passed.

    `uncertified` are films that only an unknown certificate keeps out, `unjudged` those that only avoided
    warnings keep out which nobody judged for them. `allowed` are pairs of a passing film and such a warning.
    `late` is None where late themes would add nothing.
    """

    films: tuple[Film, ...]
    uncertified: tuple[Film, ...] = ()
    unjudged: tuple[Film, ...] = ()
    allowed: tuple[tuple[Film, str], ...] = ()
    late: LateMatches | None = None


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
    """Criteria from option values as typed; raises UsageError with the nearest valid values.

    Options that repeat take several values with commas between them too.
    """
    people = distinct_names(split_values(person))
    for name in people:
        check_person(films, name)
    return Criteria(
        theme=_find_all(lookup.THEME, theme),
        late=late,
        genre=_find_all(lookup.GENRE, genre),
        avoid=_find_all(lookup.WARNING, avoid),
        person=people,
        cry_level=None if cry_level is None else level_range(cry_level),
        year=None if year is None else year_range(year),
        max_runtime=None if max_runtime is None else minutes(max_runtime),
        max_age=None if max_age is None else certificate(max_age),
        aftertaste=None if aftertaste is None else lookup.find(lookup.AFTERTASTE, aftertaste),
        allow_unknown=allow_unknown,
    )


def _find_all(kind: lookup.Kind, typed: Iterable[str] | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(lookup.find(kind, value) for value in dict.fromkeys(split_values(typed))))


def criteria_list(criteria: Criteria) -> list[Criterion]:
    """The criteria one by one, each under the option that asked for it."""
    found = [Criterion(f"--theme {word}", _has_theme(word, late=criteria.late)) for word in criteria.theme]
    found += [Criterion(f"--genre {word}", _has_genre(word)) for word in criteria.genre]
    found += [
        Criterion(f"{AVOID}{word}", _lacks_warning(word, allow_unknown=criteria.allow_unknown))
        for word in criteria.avoid
    ]
    found += [Criterion(f"--person '{name}'", _has_person(name)) for name in criteria.person]
    if (levels := criteria.cry_level) is not None:
        found.append(Criterion("--cry-level", lambda film: film.cry_level in levels))
    if (years := criteria.year) is not None:
        found.append(Criterion("--year", lambda film: film.year in years))
    if (longest := criteria.max_runtime) is not None:
        found.append(
            Criterion("--max-runtime", lambda film: film.runtime is not None and film.runtime <= longest)
        )
    if criteria.max_age is not None:
        allowed = allowed_certificates(criteria.max_age)
        found.append(Criterion("--max-age", lambda film: film.certificate in allowed))
    if criteria.aftertaste is not None:
        found.append(Criterion("--aftertaste", lambda film: film.aftertaste == criteria.aftertaste))
    return found


# Functions that make functions, because a lambda in a loop would see the loop's last word.


def _has_theme(word: str, *, late: bool) -> Callable[[Film], bool]:
    return lambda film: word in (film.all_themes if late else film.open_themes)


def _has_genre(word: str) -> Callable[[Film], bool]:
    return lambda film: word in film.genres


def _lacks_warning(word: str, *, allow_unknown: bool) -> Callable[[Film], bool]:
    passing = (False, None) if allow_unknown else (False,)
    return lambda film: film.warnings.verdict(word) in passing


def _has_person(name: str) -> Callable[[Film], bool]:
    return lambda film: has_person(film, name)


def allowed_certificates(strictest: str) -> tuple[str, ...]:
    """The Korean ratings up to one, from the mildest."""
    return vocabulary.CERTIFICATES[: vocabulary.CERTIFICATES.index(strictest) + 1]


def _unjudged(film: Film, warnings: Iterable[str]) -> list[str]:
    return [word for word in warnings if film.warnings.verdict(word) is None]


def select(
    films: Sequence[Film],
    criteria: Criteria,
    also: Sequence[Criterion] = (),
    *,
    catalogue: Sequence[Film] | None = None,
) -> Selection:
    """The films that pass, `also` included, in the order given, with what is unknown about them.

    `catalogue` has all films, if `films` are only some of them.
    """
    asked = [*criteria_list(criteria), *also]
    alone = len(asked) == 1 and catalogue is None
    passing: list[Film] = []
    uncertified: list[Film] = []
    unjudged: list[Film] = []
    for film in films:
        failed = [criterion.option for criterion in asked if not criterion.passes(film)]
        if not failed:
            passing.append(film)
        elif failed == ["--max-age"] and film.certificate is None:
            uncertified.append(film)
        elif failed == [f"{AVOID}{word}" for word in _unjudged(film, criteria.avoid)]:
            unjudged.append(film)
    return Selection(
        films=tuple(passing),
        uncertified=tuple(uncertified),
        unjudged=tuple(unjudged),
        allowed=tuple((film, word) for film in passing for word in _unjudged(film, criteria.avoid)),
        late=_late_matches(films if catalogue is None else catalogue, criteria, alone=alone),
    )


def _late_matches(films: Sequence[Film], criteria: Criteria, *, alone: bool) -> LateMatches | None:
    if criteria.late or not criteria.theme:
        return None
    wanted = set(criteria.theme)
    late = [wanted & film.all_themes - film.open_themes for film in films]
    count = sum(map(bool, late))
    themes = tuple(theme for theme in criteria.theme if any(theme in found for found in late))
    return LateMatches(themes, count if alone else None) if count else None


def nothing_left(
    films: Sequence[Film], criteria: Criteria, also: Sequence[Criterion] = ()
) -> NothingFoundError:
    """The error that says which option to loosen, and how many films that gives.

    Where no single option helps it names the smallest set that does. A film passes without a set
    of options exactly when the options it fails are all in the set, so the smallest sets are among
    the failures of single films.
    """
    asked = [*criteria_list(criteria), *also]
    if not films:
        return NothingFoundError("The catalogue holds no films.")
    failures = Counter(
        frozenset(number for number, criterion in enumerate(asked) if not criterion.passes(film))
        for film in films
    )
    fewest = min(map(len, failures))
    gains = {
        failed: sum(count for others, count in failures.items() if others <= failed)
        for failed in failures
        if len(failed) == fewest
    }
    # Ties go to the set named first on the command line, so that the answer is always the same.
    best = min(gains, key=lambda failed: (-gains[failed], sorted(failed)))
    options = [asked[number].option for number in sorted(best)]
    count = gains[best]
    unjudged = len(select(films, structs.replace(criteria, allow_unknown=True), also).films)
    allowed = f" `--allow-unknown` adds {unjudged} that nobody has judged." if unjudged else ""
    return NothingFoundError(
        f"No film matches all of that. Without {enumeration(options)} there {'is' if count == 1 else 'are'} {count}.{allowed}"
    )
