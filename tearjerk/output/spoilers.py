"""Decide which warnings a card shows, and which it hides because they would spoil the film."""

from collections.abc import Sequence

from msgspec import Struct

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.implications import revealing_warnings, with_implied


class CardWarnings(Struct, frozen=True):
    """The warnings on a film's card, as ids in vocabulary order.

    `visible` are named, `hidden` only counted, and `named_unjudged` named as not judged. `unjudged_count` is the number
    of warnings that nobody has judged for this film, whether named or not.
    """

    visible: tuple[str, ...]
    hidden: tuple[str, ...]
    named_unjudged: tuple[str, ...]
    unjudged_count: int


def card_warnings(film: Film, avoided: Sequence[str] = (), *, reveal: bool = False) -> CardWarnings:
    """Return the warnings on a film's card.

    Spoilers are hidden unless `reveal` is set. Unjudged warnings are named if the user wants to avoid them; with
    `reveal`, all of them are.
    """
    verdicts = {word: film.warnings.verdict(word) for word in vocabulary.WARNINGS}
    present = [word for word, verdict in verdicts.items() if verdict]
    unjudged = [word for word, verdict in verdicts.items() if verdict is None]
    hidden = set[str]() if reveal else _spoiling_warnings(film)
    return CardWarnings(
        visible=tuple(word for word in present if word not in hidden),
        hidden=tuple(word for word in present if word in hidden),
        named_unjudged=tuple(word for word in unjudged if reveal or word in avoided),
        unjudged_count=len(unjudged),
    )


def _spoiling_warnings(film: Film) -> set[str]:
    """Return the warnings that would spoil this film.

    They are those that spoil most films, those that it lists as spoilers, and those that reveal its late themes. The
    latter two include warnings that they imply, but not those that the synopsis reveals.
    """
    usually_spoiling = {word for word, entry in vocabulary.WARNINGS.items() if entry.spoils}
    spoiling_here = with_implied({*film.warnings.spoilers, *revealing_warnings(film.late_themes)})
    return usually_spoiling | spoiling_here.difference(film.warnings.in_synopsis)


def hidden_warnings_note(film: Film, warnings: CardWarnings, reveal_key: str | None = None) -> str:
    """Return the number of hidden warnings and the key or command that shows them; empty if none are hidden."""
    if not warnings.hidden:
        return ""
    more = "more " if warnings.visible else ""
    how = f"press {reveal_key}" if reveal_key else f"tearjerk show {film.id} --warnings"
    return f"{len(warnings.hidden)} {more}hidden to avoid spoilers (to see: {how})"
