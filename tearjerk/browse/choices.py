"""What each filter offers, and how many of the films each choice would leave."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct, structs

from tearjerk.browse.chips import certificate_label, range_label
from tearjerk.catalogue import everyday_words
from tearjerk.catalogue.film import Film, Person
from tearjerk.catalogue.vocabulary import AFTERTASTES, CERTIFICATES, GENRES, THEMES, WARNINGS, Vocabulary
from tearjerk.selection.filters import Criteria, select
from tearjerk.selection.values import Range
from tearjerk.text.words import runtime

RUNTIMES_MINUTES = (90, 100, 110, 120, 150)
MIN_FILMS_PER_PERSON = 2
"""People with fewer films can still be found in the search box."""


class Value(Struct, frozen=True):
    """What a filter can be set to.

    `words` are other words for it, in any script, and `films` its number of films where that is known without
    asking the filter.
    """

    label: str
    value: object
    words: str = ""
    films: int | None = None


class Choice(Struct, frozen=True):
    """One value of a filter, the criteria with it, and the number of films that would be left.

    A value that applies already has the criteria without it, and `chosen` is true.
    """

    label: str
    words: str
    criteria: Criteria
    films: int
    chosen: bool = False

    def matches(self, typed: str) -> bool:
        """Whether somebody who types this may mean it."""
        return typed.casefold() in f"{self.label} {self.words}".casefold()


class Filter(Struct, frozen=True):
    """A filter by its name on the screen: the field of Criteria it sets, and the values it offers."""

    name: str
    field: str
    values: Callable[[Sequence[Film]], list[Value]]
    several: bool = False


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
    return [Value(f"level {range_label(one, 5)}", one) for one in limits]


def _runtimes(_: Sequence[Film]) -> list[Value]:
    return [Value(f"at most {runtime(most)}", most) for most in RUNTIMES_MINUTES]


def _certificates(_: Sequence[Film]) -> list[Value]:
    return [Value(certificate_label(one), one) for one in CERTIFICATES]


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
    Filter("Theme", "theme", lambda _: _entries(THEMES, everyday_words.THEMES), several=True),
    Filter("Without", "avoid", lambda _: _entries(WARNINGS, everyday_words.WARNINGS), several=True),
    Filter("Cry level", "cry_level", _levels),
    Filter("Aftertaste", "aftertaste", _aftertastes),
    Filter("Year", "year", _decades),
    Filter("Runtime", "max_runtime", _runtimes),
    Filter("Korean rating", "max_age", _certificates),
    Filter("Genre", "genre", lambda _: _entries(GENRES, everyday_words.GENRES), several=True),
    Filter("Person", "person", _people, several=True),
)
"""In the order in which they are offered."""


def choices(one: Filter, films: Sequence[Film], criteria: Criteria) -> list[Choice]:
    """What a filter offers for these films, the ones that apply first; values that leave no film are left out.

    A value of a filter that takes several is added to what applies, any other replaces it.
    """
    applied = getattr(criteria, one.field)
    others = criteria if one.several else structs.replace(criteria, **{one.field: None})
    passing = select(films, others).films
    chosen: list[Choice] = []
    offered: list[Choice] = []
    for value in one.values(passing):
        if value.value in applied if one.several else value.value == applied:
            without = _without(one, value, criteria)
            left = len(select(films, without).films)
            chosen.append(Choice(value.label, value.words, without, left, chosen=True))
            continue
        wanted = (value.value,) if one.several else value.value
        count = value.films
        if count is None:
            alone = Criteria(late=criteria.late, allow_unknown=criteria.allow_unknown)
            count = len(select(passing, structs.replace(alone, **{one.field: wanted})).films)
        if count:
            added = (*applied, value.value) if one.several else value.value
            offered.append(
                Choice(value.label, value.words, structs.replace(criteria, **{one.field: added}), count)
            )
    return chosen + offered


def _without(one: Filter, value: Value, criteria: Criteria) -> Criteria:
    rest = (
        tuple(word for word in getattr(criteria, one.field) if word != value.value) if one.several else None
    )
    return structs.replace(criteria, **{one.field: rest})
