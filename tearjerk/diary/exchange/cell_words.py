"""Cells that are words: yes and no, tags that tell of tears, and the types of what is not a feature film."""

import re

_YES = frozenset(
    {"yes", "y", "true", "1", "x", "✓", "✔", "watched", "seen", "ja", "oui", "sí", "si", "예", "봤음"}
)
_NO = frozenset(
    {"no", "n", "false", "0", "✗", "✘", "unwatched", "not watched", "unseen", "nein", "non", "아니오"}
)
"""What a cell in place of a date says: that the film was seen, or that it was not."""

_CRIED = frozenset({
    "cried", "cry", "crying", "i cried", "made me cry", "tears", "in tears", "tearjerker", "tear jerker", "wept", "weepie",
    "sobbed", "sobbing", "bawled", "ugly cried", "ugly cry", "ugly crying", "cried a lot", "crying my eyes out",
    "😭", "😢", "눈물", "울었다", "울음", "펑펑", "눈물바다", "오열",
})  # fmt: skip
_DRY = frozenset(
    {"dry", "dry eyed", "no tears", "didn't cry", "didnt cry", "did not cry", "안 울었다", "안울었다"}
)
"""Tags that say whether a film made the user cry, in lower case, with spaces for hyphens and underscores."""

_SHORT = ("short", "kurz", "corto", "court")
_NOT_A_FILM = (
    "series",
    "serie",
    "episode",
    "season",
    "show",
    "game",
    "podcast",
    "video",
    "special",
    "anime",
    *_SHORT,
)
"""Parts of type names that mean something other than a feature film, in English and related languages."""


def parse_answer(text: str) -> bool | None:
    """Whether a cell says yes or no; None where it says something else."""
    word = text.strip().casefold()
    return True if word in _YES else False if word in _NO else None


def parse_tears(tags: str) -> bool | None:
    """Whether tags say that a film made the user cry."""
    plain = re.sub(r"[-_]", " ", tags.casefold()).replace("’", "'")
    words = {tag.strip(" #") for tag in re.split(r"[,;|]", plain)}
    return True if words & _CRIED else False if words & _DRY else None


def is_feature_film(kind: str) -> bool:
    """Whether a row of this type may be a film of the catalogue: 'Movie', 'Feature Film', 'TV Movie', or no type."""
    words = kind.casefold().replace("-", " ").replace("_", " ")
    if "movie" in words or "film" in words:
        return not any(part in words for part in _SHORT)
    return not any(part in words for part in _NOT_A_FILM) and words.strip() not in ("tv", "play")
