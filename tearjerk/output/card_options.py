"""Options for showing a film's card, in any format."""

from collections.abc import Sequence

from msgspec import Struct


class CardOptions(Struct, frozen=True):
    """The user's country, avoided warnings and requested themes, and whether to reveal spoilers.

    `seed` is the seed that draws this film again, shown in the card's border; `reveal_key` is the key that reveals
    spoilers, if there is one.
    """

    country: str | None = None
    avoided: Sequence[str] = ()
    themes: Sequence[str] = ()
    reveal: bool = False
    seed: int | None = None
    reveal_key: str | None = None


DEFAULT_OPTIONS = CardOptions()
"""The default options: nothing is known about the user, and spoilers are hidden."""
