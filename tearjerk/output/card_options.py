"""How the card of a film is shown, on a terminal or as lines."""

from collections.abc import Sequence

from msgspec import Struct


class CardOptions(Struct, frozen=True):
    """For which country, with which avoided warnings and wanted themes, and whether spoilers are revealed.

    `seed` is the seed that shows the card again, named in its border; `reveal_key` is the key that reveals spoilers,
    where there is one.
    """

    country: str | None = None
    avoided: Sequence[str] = ()
    themes: Sequence[str] = ()
    reveal: bool = False
    seed: int | None = None
    reveal_key: str | None = None


PLAIN = CardOptions()
"""A card as `show` prints it when nothing is known about the user."""
