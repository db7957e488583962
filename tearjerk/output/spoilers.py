"""Which warnings a card shows, and which it hides because naming them would spoil the film."""

from collections.abc import Sequence

from msgspec import Struct

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.implications import warnings_of_themes, with_implied


class CardWarnings(Struct, frozen=True):
    """The warnings of a film as its card has them, as ids in the order of the vocabulary.

    `visible` are printed and `hidden` only counted; `unknown` are printed as unknown, and `unjudged`
    is how many warnings nobody judged for this film, whether printed or not.
    """

    visible: tuple[str, ...]
    hidden: tuple[str, ...]
    unknown: tuple[str, ...]
    unjudged: int


def card_warnings(film: Film, avoided: Sequence[str] = (), *, reveal: bool = False) -> CardWarnings:
    """The warnings of a film's card.

    What would spoil is hidden unless `reveal`. Unknown ones are printed where the user asked to avoid
    them, and all of them with `reveal`.
    """
    verdicts = {word: film.warnings.verdict(word) for word in vocabulary.WARNINGS}
    present = [word for word, verdict in verdicts.items() if verdict]
    unjudged = [word for word, verdict in verdicts.items() if verdict is None]
    hidden = set[str]() if reveal else _spoiling(film)
    return CardWarnings(
        visible=tuple(word for word in present if word not in hidden),
        hidden=tuple(word for word in present if word in hidden),
        unknown=tuple(word for word in unjudged if reveal or word in avoided),
        unjudged=len(unjudged),
    )


def _spoiling(film: Film) -> set[str]:
    """The warnings that would spoil this film: those that usually do, its secrets, and those of late themes.

    What hides a warning hides those that it implies, and what the synopsis tells is no secret.
    """
    usually = {word for word, entry in vocabulary.WARNINGS.items() if entry.spoils}
    here = with_implied({*film.warnings.spoilers, *warnings_of_themes(film.late_themes)})
    return usually | here.difference(film.warnings.in_synopsis)


def hidden_warnings_note(film: Film, warnings: CardWarnings, reveal_key: str | None = None) -> str:
    """How many warnings are hidden, and the key or the command that shows them; empty where none is."""
    if not warnings.hidden:
        return ""
    more = "more " if warnings.visible else ""
    how = f"press {reveal_key}" if reveal_key else f"tearjerk show {film.id} --warnings"
    return f"{len(warnings.hidden)} {more}hidden to avoid spoilers: {how}"
