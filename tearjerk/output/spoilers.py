"""Which warnings a card shows, and which it hides because naming them would spoil the film."""

from collections.abc import Sequence

from msgspec import Struct

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.film import Film


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

    A warning that usually spoils, or that gives away a late theme, is hidden unless `reveal`. Unknown
    ones are printed where the user asked to avoid them, and all of them with `reveal`.
    """
    late = vocabulary.with_parents(film.late_themes)
    present = [word for word in vocabulary.WARNINGS if word in film.warnings.present]
    hidden = [word for word in present if vocabulary.WARNINGS[word].spoils or word in late]
    judged = (*film.warnings.present, *film.warnings.absent)
    unjudged = [word for word in vocabulary.WARNINGS if word not in judged]
    return CardWarnings(
        visible=tuple(word for word in present if reveal or word not in hidden),
        hidden=() if reveal else tuple(hidden),
        unknown=tuple(word for word in unjudged if reveal or word in avoided),
        unjudged=len(unjudged),
    )


def hidden_words(film: Film, warnings: CardWarnings) -> str:
    """How many warnings are hidden, and how to read them; empty where none is."""
    if not warnings.hidden:
        return ""
    more = "more " if warnings.visible else ""
    return f"{len(warnings.hidden)} {more}that would spoil: tearjerk show {film.id} --warnings"
