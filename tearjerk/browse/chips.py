"""The active filters, shown as chips, each of which can be removed."""

from collections.abc import Sequence

from msgspec import Struct, structs

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import GENRES, THEMES, WARNINGS
from tearjerk.selection.filters import Criteria
from tearjerk.selection.values import MAX_LEVEL, MAX_YEAR
from tearjerk.text.words import format_runtime

NO_CRITERIA = Criteria()


class ActiveFilter(Struct, frozen=True):
    """One active filter: the field of Criteria that it sets, its value, a short label, and the criteria without it."""

    field: str
    value: object
    label: str
    remaining_criteria: Criteria


def active_filters(
    criteria: Criteria, catalogue: Sequence[Film] = (), earlier: Sequence[ActiveFilter] = ()
) -> list[ActiveFilter]:
    """Return the active filters in the order in which they were added: those of `earlier` first, in their order.

    People are labelled with their names in Latin letters if they are in the catalogue.
    """
    names = (
        {person.key: person.name for film in catalogue for person in film.people} if criteria.person else {}
    )
    levels, years, minutes = criteria.cry_level, criteria.year, criteria.max_runtime
    rows: list[tuple[str, object, str | None]] = [
        *(("theme", word, THEMES[word].label) for word in criteria.theme),
        *(("genre", word, GENRES[word].label) for word in criteria.genre),
        *(("avoid", word, f"no {WARNINGS[word].label}") for word in criteria.avoid),
        *(("person", name, names.get(name, name)) for name in criteria.person),
        ("late", criteria.late, "incl. plot twists"),
        ("allow_unknown", criteria.allow_unknown, "incl. unjudged"),
        ("cry_level", levels, levels and f"level {levels.notation(MAX_LEVEL)}"),
        ("year", years, years and years.notation(MAX_YEAR)),
        ("max_runtime", minutes, f"at most {format_runtime(minutes)}" if minutes else None),
        ("max_age", criteria.max_age, criteria.max_age and certificate_label(criteria.max_age)),
        ("aftertaste", criteria.aftertaste, criteria.aftertaste),
    ]
    found = [
        ActiveFilter(field, value, label, criteria_without(criteria, field, value))
        for field, value, label in rows
        if value and label
    ]
    places = {(filter_.field, filter_.value): place for place, filter_ in enumerate(earlier)}
    return sorted(found, key=lambda filter_: places.get((filter_.field, filter_.value), len(places)))


def criteria_without(criteria: Criteria, field: str, value: object) -> Criteria:
    """Return the criteria without a filter: without this value if the field can have several, else with none."""
    unset = getattr(NO_CRITERIA, field)
    if unset == ():
        unset = tuple(other for other in getattr(criteria, field) if other != value)
    return structs.replace(criteria, **{field: unset})


def certificate_label(strictest: str) -> str:
    """Return a label for the strictest certificate allowed."""
    return "for all ages" if strictest == "ALL" else f"rated {strictest} or lower"
