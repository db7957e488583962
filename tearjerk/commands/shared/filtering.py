"""What commands with filters share: filter the films, and say on stderr what is not known about them."""

from collections.abc import Sequence

from tearjerk.catalogue.film import Film
from tearjerk.commands.shared.options import FilterOptions
from tearjerk.output.messages import hint
from tearjerk.selection.filters import Criteria, Criterion, Selection, nothing_left, select
from tearjerk.text.words import first_few, plural


def filter_films(
    films: tuple[Film, ...],
    options: FilterOptions,
    also: Sequence[Criterion] = (),
    catalogue: tuple[Film, ...] | None = None,
) -> tuple[Criteria, Selection]:
    """The films that pass, `also` included; raises NothingFoundError with what to loosen where none does.

    `catalogue` has the films among whose people a name must be, where `films` are only a part of them.
    """
    criteria = options.criteria(films if catalogue is None else catalogue)
    selection = select(films, criteria, also)
    if not selection.films:
        _report_unrated(selection)
        raise nothing_left(films, criteria, also)
    return criteria, selection


def report_unknown(selection: Selection, shown: Sequence[Film] | None = None) -> None:
    """Says which films an unknown certificate left out and which warnings nobody judged.

    With `shown`, only what concerns the films that are shown.
    """
    _report_unrated(selection)
    ids = {film.id for film in (selection.films if shown is None else shown)}
    by_warning: dict[str, list[str]] = {}
    for film, warning in selection.unjudged:
        if film.id in ids:
            by_warning.setdefault(warning, []).append(film.id)
    for warning, unjudged in by_warning.items():
        hint(f"Not known whether {warning} is in {first_few(unjudged)}. `--strict` leaves such films out.")


def _report_unrated(selection: Selection) -> None:
    if selection.uncertified:
        count = plural(len(selection.uncertified), "film was", "films were")
        hint(f"{count} left out because the Korean rating is not known.")
