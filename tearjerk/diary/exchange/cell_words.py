"""Interpret cells that contain words: yes or no, tags about crying, and types of films."""

import re

_YES_WORDS = frozenset({
    "yes", "y", "true", "1", "x", "✓", "✔", "watched", "seen", "ja", "oui", "sí", "si", "sì", "sim", "예", "네",
    "봤음",
})  # fmt: skip
"""Words for yes, in lower case, including those used in place of a viewing date."""
_NO_WORDS = frozenset({
    "no", "n", "false", "0", "✗", "✘", "unwatched", "not watched", "unseen", "nein", "non", "não", "nao",
    "아니오", "아니요", "안봤음", "안 봤음",
})  # fmt: skip
"""Words for no, in lower case, including those used in place of a viewing date."""

_CRIED_TAGS = frozenset({
    "cried", "cry", "crying", "i cried", "made me cry", "tears", "in tears", "tearjerker", "tear jerker", "wept", "weepie",
    "sobbed", "sobbing", "bawled", "ugly cried", "ugly cry", "ugly crying", "cried a lot", "crying my eyes out",
    "😭", "😢", "눈물", "울었다", "울음", "펑펑", "눈물바다", "울었음", "오열",
})  # fmt: skip
"""Tags that say that a film made the user cry, in lower case, with spaces instead of hyphens and underscores."""
_DRY_EYED_TAGS = frozenset({
    "dry", "dry eyed", "no tears", "didn't cry", "didnt cry", "did not cry", "안 울었다", "안울었다", "안 울었음", "안울었음",
})  # fmt: skip
"""Tags that say that a film did not make the user cry, in the same form."""

_SHORT_FILM_WORDS = ("short", "kurz", "corto", "court")
_NON_FEATURE_WORDS = (
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
    return True if word in _YES_WORDS else False if word in _NO_WORDS else None


def parse_cried_tags(tags: str) -> bool | None:
    """Return whether tags say that a film made the user cry, or None if they do not say."""
    plain = re.sub(r"[-_]", " ", tags.casefold()).replace("’", "'")
    normalised_tags = {tag.strip(" #") for tag in re.split(r"[,;|]", plain)}
    return True if normalised_tags & _CRIED_TAGS else False if normalised_tags & _DRY_EYED_TAGS else None


def may_be_feature_film(media_type: str) -> bool:
    """Return whether a type may be that of a feature film: 'Movie', 'Feature Film', 'TV Movie', or empty."""
    normalised_type = media_type.casefold().replace("-", " ").replace("_", " ").strip()
    if "movie" in normalised_type or "film" in normalised_type:
        return not any(part in normalised_type for part in _SHORT_FILM_WORDS)
    return not any(part in normalised_type for part in _NON_FEATURE_WORDS) and normalised_type not in (
        "tv",
        "play",
    )
