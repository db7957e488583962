"""The values that each filter offers, with the number of films that each would leave."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct, structs

from tearjerk.browse.chips import certificate_label, criteria_without
from tearjerk.catalogue import everyday_words
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import AFTERTASTES, CERTIFICATES, GENRES, THEMES, WARNINGS, Vocabulary
from tearjerk.selection.filters import Criteria, select
from tearjerk.selection.people import count_films
from tearjerk.selection.values import MAX_LEVEL, Range
from tearjerk.text.words import format_runtime

RUNTIME_LIMITS_MINUTES = (90, 100, 110, 120, 150)
MIN_FILMS_PER_PERSON = 2
"""Minimum number of films for a person to be offered; the search box still finds the others."""


class FilterValue(Struct, frozen=True):
    """A value that a filter can be set to.

    `synonyms` is searchable text, in English and Korean; `film_count` is the number of matching films, if known.
    `typed_forms` are other values with the same meaning, which the user may have typed on the command line.
    """

    label: str
    value: object
    synonyms: str = ""
    film_count: int | None = None
    typed_forms: tuple[object, ...] = ()


class Choice(Struct, frozen=True):
    """A value of a filter, with the criteria after choosing it and the number of films that would be left.

    If the value is already active, `is_active` is true, and choosing it removes it from the criteria.
    """

    label: str
    synonyms: str
    criteria: Criteria
    film_count: int
    is_active: bool = False

    def matches(self, text: str) -> bool:
        """Return whether the label or a synonym contains the text."""
        return text.casefold() in f"{self.label} {self.synonyms}".casefold()


class Filter(Struct, frozen=True):
    """A filter, with its name on the screen, the field of Criteria that it sets, and the values that it offers."""

    name: str
    field: str
    values: Callable[[Sequence[Film]], list[FilterValue]]
    allows_multiple: bool = False


def _vocabulary_values(
    vocabulary: Vocabulary, everyday_words_by_entry: Mapping[str, str]
) -> list[FilterValue]:
    return [
        FilterValue(entry.label, word, f"{entry.label_ko} {everyday_words_by_entry.get(word, '')}")
        for word, entry in vocabulary.items()
    ]


def _aftertaste_values(_: Sequence[Film]) -> list[FilterValue]:
    return [
        FilterValue(f"{word}: {entry.meaning}", word, entry.label_ko) for word, entry in AFTERTASTES.items()
    ]


def _decade_values(films: Sequence[Film]) -> list[FilterValue]:
    decades = sorted({film.year // 10 * 10 for film in films}, reverse=True)
    return [FilterValue(f"{decade}-{decade + 9}", Range(decade, decade + 9)) for decade in decades]


def _level_values(_: Sequence[Film]) -> list[FilterValue]:
    ranges = [Range(5, 5), Range(4, 5), Range(3, 5), Range(2, 5), Range(1, 2)]
    return [FilterValue(f"level {levels.notation(MAX_LEVEL)}", levels) for levels in ranges]


def _runtime_values(_: Sequence[Film]) -> list[FilterValue]:
    return [FilterValue(f"at most {format_runtime(minutes)}", minutes) for minutes in RUNTIME_LIMITS_MINUTES]


def _certificate_values(_: Sequence[Film]) -> list[FilterValue]:
    return [FilterValue(certificate_label(certificate), certificate) for certificate in CERTIFICATES]


def _person_values(films: Sequence[Film]) -> list[FilterValue]:
    people = {person.key: person for film in films for person in film.people}
    credit_counts = Counter(
        key for film in films for key in dict.fromkeys(person.key for person in film.people)
    )
    # A name may also match namesakes; a key does so only if a credit of one of them has no id.
    keys = [key for key, count in credit_counts.most_common() if count >= MIN_FILMS_PER_PERSON]
    return [
        FilterValue(
            f"{people[key].name}  {people[key].name_ko or ''}".rstrip(),
            key,
            film_count=film_count,
            typed_forms=(people[key].name, people[key].name_ko),
        )
        for key, film_count in zip(keys, count_films(films, keys), strict=True)
    ]


FILTERS = (
    Filter(
        "Theme",
        "theme",
        lambda _: _vocabulary_values(THEMES, everyday_words.THEME_WORDS),
        allows_multiple=True,
    ),
    Filter(
        "Avoid",
        "avoid",
        lambda _: _vocabulary_values(WARNINGS, everyday_words.WARNING_WORDS),
        allows_multiple=True,
    ),
    Filter("Cry level", "cry_level", _level_values),
    Filter("Aftertaste", "aftertaste", _aftertaste_values),
    Filter("Year", "year", _decade_values),
    Filter("Runtime", "max_runtime", _runtime_values),
    Filter("Korean rating", "max_age", _certificate_values),
    Filter(
        "Genre",
        "genre",
        lambda _: _vocabulary_values(GENRES, everyday_words.GENRE_WORDS),
        allows_multiple=True,
    ),
    Filter("Person", "person", _person_values, allows_multiple=True),
)
"""All filters, in the order in which they are offered."""


def choices(filter_: Filter, films: Sequence[Film], criteria: Criteria) -> list[Choice]:
    """Return the choices that a filter offers for these films, active ones first, without those that leave no film.

    If the filter takes multiple values, a new value is added to the active ones; otherwise it replaces them.
    """
    applied = getattr(criteria, filter_.field)
    applied_values = applied if filter_.allows_multiple else (applied,)
    others = criteria if filter_.allows_multiple else structs.replace(criteria, **{filter_.field: None})
    passing = select(films, others).films
    active: list[Choice] = []
    offered: list[Choice] = []
    for value in filter_.values(passing):
        active_value = next(
            (form for form in (value.value, *value.typed_forms) if form in applied_values), None
        )
        if active_value is not None:
            without = criteria_without(criteria, filter_.field, active_value)
            left = len(select(films, without).films)
            active.append(Choice(value.label, value.synonyms, without, left, is_active=True))
            continue
        wanted = (value.value,) if filter_.allows_multiple else value.value
        count = value.film_count
        if count is None:
            flags_only = Criteria(late=criteria.late, allow_unknown=criteria.allow_unknown)
            count = len(select(passing, structs.replace(flags_only, **{filter_.field: wanted})).films)
        if count:
            added = (*applied, value.value) if filter_.allows_multiple else value.value
            offered.append(
                Choice(
                    value.label, value.synonyms, structs.replace(criteria, **{filter_.field: added}), count
                )
            )
    return active + offered
