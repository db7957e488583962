"""The values that each filter offers, with the number of films that each would leave."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct, structs

from tearjerk.browse.chips import certificate_label, range_label
from tearjerk.catalogue import everyday_words
from tearjerk.catalogue.film import Film, Person
from tearjerk.catalogue.vocabulary import AFTERTASTES, CERTIFICATES, GENRES, THEMES, WARNINGS, Vocabulary
from tearjerk.selection.filters import Criteria, select
from tearjerk.selection.values import Range
from tearjerk.text.words import format_runtime

RUNTIMES_MINUTES = (90, 100, 110, 120, 150)
MIN_FILMS_PER_PERSON = 2
"""Minimum number of films for a person to be offered; the search box still finds the others."""


class Value(Struct, frozen=True):
    """A value that a filter can be set to.

    `words` are synonyms in any script; `films` is the number of matching films, if already known.
    """

    label: str
    value: object
    words: str = ""
    films: int | None = None


class Choice(Struct, frozen=True):
    """A value of a filter, with the criteria after choosing it and the number of films that would be left.

    If the value is already active, `chosen` is true, and choosing it removes it from the criteria.
    """

    label: str
    words: str
    criteria: Criteria
    films: int
    chosen: bool = False

    def matches(self, typed: str) -> bool:
        """Return whether the label or a synonym contains the typed text."""
        return typed.casefold() in f"{self.label} {self.words}".casefold()


class Filter(Struct, frozen=True):
    """A filter, with its name on the screen, the field of Criteria that it sets, and the values that it offers."""

    name: str
    field: str
    values: Callable[[Sequence[Film]], list[Value]]
    multiple: bool = False


def _entries(vocabulary: Vocabulary, everyday: Mapping[str, str]) -> list[Value]:
    return [
        Value(entry.label, word, f"{entry.label_ko} {everyday.get(word, '')}")
        for word, entry in vocabulary.items()
    ]


def _aftertastes(_: Sequence[Film]) -> list[Value]:
    return [Value(f"{word}: {entry.meaning}", word, entry.label_ko) for word, entry in AFTERTASTES.items()]


def _decades(films: Sequence[Film]) -> list[Value]:
    decades = sorted({film.year // 10 * 10 for film in films}, reverse=True)
    return [Value(f"{decade}-{decade + 9}", Range(decade, decade + 9)) for decade in decades]


def _levels(_: Sequence[Film]) -> list[Value]:
    limits = [Range(5, 5), Range(4, 5), Range(3, 5), Range(2, 5), Range(1, 2)]
    return [Value(f"level {range_label(levels, 5)}", levels) for levels in limits]


def _runtimes(_: Sequence[Film]) -> list[Value]:
    return [Value(f"at most {format_runtime(minutes)}", minutes) for minutes in RUNTIMES_MINUTES]


def _certificates(_: Sequence[Film]) -> list[Value]:
    return [Value(certificate_label(certificate), certificate) for certificate in CERTIFICATES]


def _people(films: Sequence[Film]) -> list[Value]:
    counts: Counter[str] = Counter()
    people: dict[str, Person] = {}
    for film in films:
        named = {person.key: person for person in film.people}
        counts.update(named.keys())
        people |= named
    return [
        Value(f"{person.name}  {person.name_ko or ''}".rstrip(), person.id or person.name, films=count)
        for key, count in counts.most_common()
        if count >= MIN_FILMS_PER_PERSON
        for person in (people[key],)
    ]


FILTERS = (
    Filter("Theme", "theme", lambda _: _entries(THEMES, everyday_words.THEMES), multiple=True),
    Filter("Avoid", "avoid", lambda _: _entries(WARNINGS, everyday_words.WARNINGS), multiple=True),
    Filter("Cry level", "cry_level", _levels),
    Filter("Aftertaste", "aftertaste", _aftertastes),
    Filter("Year", "year", _decades),
    Filter("Runtime", "max_runtime", _runtimes),
    Filter("Korean rating", "max_age", _certificates),
    Filter("Genre", "genre", lambda _: _entries(GENRES, everyday_words.GENRES), multiple=True),
    Filter("Person", "person", _people, multiple=True),
)
"""All filters, in the order in which they are offered."""


def choices(filter_: Filter, films: Sequence[Film], criteria: Criteria) -> list[Choice]:
    """Return the choices that a filter offers for these films, active ones first, without those that leave no film.

    If the filter takes multiple values, a new value is added to the active ones; otherwise it replaces them.
    """
    applied = getattr(criteria, filter_.field)
    others = criteria if filter_.multiple else structs.replace(criteria, **{filter_.field: None})
    passing = select(films, others).films
    chosen: list[Choice] = []
    offered: list[Choice] = []
    for value in filter_.values(passing):
        if value.value in applied if filter_.multiple else value.value == applied:
            without = _criteria_without(filter_, value, criteria)
            left = len(select(films, without).films)
            chosen.append(Choice(value.label, value.words, without, left, chosen=True))
            continue
        wanted = (value.value,) if filter_.multiple else value.value
        count = value.films
        if count is None:
            alone = Criteria(late=criteria.late, allow_unknown=criteria.allow_unknown)
            count = len(select(passing, structs.replace(alone, **{filter_.field: wanted})).films)
        if count:
            added = (*applied, value.value) if filter_.multiple else value.value
            offered.append(
                Choice(value.label, value.words, structs.replace(criteria, **{filter_.field: added}), count)
            )
    return chosen + offered


def _criteria_without(filter_: Filter, value: Value, criteria: Criteria) -> Criteria:
    rest = (
        tuple(word for word in getattr(criteria, filter_.field) if word != value.value)
        if filter_.multiple
        else None
    )
    return structs.replace(criteria, **{filter_.field: rest})
