"""What the verbs with filters share: choose films, and say on stderr what is not known about them."""

from collections.abc import Sequence

from tearjerk.catalogue.film import Film
from tearjerk.commands.shared.options import FilterOptions
from tearjerk.output.messages import hint
from tearjerk.selection.filters import Criteria, Criterion, Selection, nothing_left, select


def chosen(
    films: tuple[Film, ...],
    options: FilterOptions,
    also: Sequence[Criterion] = (),
    everybody: tuple[Film, ...] | None = None,
) -> tuple[Criteria, Selection]:
    """The films that pass, `also` included; raises NothingFoundError with what to loosen where none does.

    `everybody` are the films among whose people a name must be, where `films` are only a part of them.
    """
    criteria = options.criteria(films if everybody is None else everybody)
    selection = select(films, criteria, also)
    if not selection.films:
        hint_uncertified(selection)
        raise nothing_left(films, criteria, also)
    return criteria, selection


def hint_unknown(selection: Selection, shown: Sequence[Film] | None = None) -> None:
    """Says which films an unknown certificate kept out and which warnings nobody judged.

    With `shown`, only what concerns the films that are shown.
    """
    hint_uncertified(selection)
    ids = {film.id for film in (selection.films if shown is None else shown)}
    by_warning: dict[str, list[str]] = {}
    for film, warning in selection.unjudged:
        if film.id in ids:
            by_warning.setdefault(warning, []).append(film.id)
    for warning, unjudged in by_warning.items():
        few = ", ".join(unjudged[:3]) + (f" and {len(unjudged) - 3} more" if len(unjudged) > 3 else "")
        hint(f"Not known whether {warning} is in it: {few}. `--strict` leaves such films out.")


def hint_uncertified(selection: Selection) -> None:
    """Says how many films only an unknown certificate keeps out."""
    count = len(selection.uncertified)
    if count:
        films = "1 film is" if count == 1 else f"{count} films are"
        hint(f"{films} left out because the Korean rating is not known.")
