"""Interpret cells that contain words: yes or no, tags about crying, and types of films."""

import re

_YES = frozenset(
    {"yes", "y", "true", "1", "x", "✓", "✔", "watched", "seen", "ja", "oui", "sí", "si", "예", "봤음"}
)
_NO = frozenset(
    {"no", "n", "false", "0", "✗", "✘", "unwatched", "not watched", "unseen", "nein", "non", "아니오"}
)
"""Words in lower case for yes and no, including those used in place of a date watched."""

_CRIED = frozenset({
    "cried", "cry", "crying", "i cried", "made me cry", "tears", "in tears", "tearjerker", "tear jerker", "wept", "weepie",
    "sobbed", "sobbing", "bawled", "ugly cried", "ugly cry", "ugly crying", "cried a lot", "crying my eyes out",
    "😭", "😢", "눈물", "울었다", "울음", "펑펑", "눈물바다", "오열",
})  # fmt: skip
_DRY = frozenset(
    {"dry", "dry eyed", "no tears", "didn't cry", "didnt cry", "did not cry", "안 울었다", "안울었다"}
)
"""Tags that say whether a film made the user cry, in lower case, with spaces for hyphens and underscores."""

_SHORT_FILM_WORDS = ("short", "kurz", "corto", "court")
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
    *_SHORT_FILM_WORDS,
)
"""Parts of type names, in several languages, that indicate something other than a feature film."""


def parse_yes_no(text: str) -> bool | None:
    """Parse a yes or no; None for anything else."""
    word = text.strip().casefold()
    return True if word in _YES else False if word in _NO else None


def parse_cried_tags(tags: str) -> bool | None:
    """Return whether tags say that a film made the user cry, or None if they do not say."""
    plain = re.sub(r"[-_]", " ", tags.casefold()).replace("’", "'")
    words = {tag.strip(" #") for tag in re.split(r"[,;|]", plain)}
    return True if words & _CRIED else False if words & _DRY else None


def is_feature_film(kind: str) -> bool:
    """Return whether a type may be that of a feature film: 'Movie', 'Feature Film', 'TV Movie', or empty."""
    words = kind.casefold().replace("-", " ").replace("_", " ")
    if "movie" in words or "film" in words:
        return not any(part in words for part in _SHORT_FILM_WORDS)
    return not any(part in words for part in _NOT_A_FILM) and words.strip() not in ("tv", "play")
