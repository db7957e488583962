"""Words that say little, and texts that describe a film rather than name it."""

import re

FILLERS = frozenset(
    (  # noqa: SIM905
        "and are as at be been by can did do does for from get gets go goes going has have he her him his how"
        " i in into is it its me my no not of on or our she so some that their them there they this to up us"
        " was we were what when where which who whose with would you your"
    ).split()
)
"""English words that say little: they count where they match and cost nothing where they do not."""
DESCRIBED = frozenset(
    (  # noqa: SIM905
        "1 about film films flick movie movies korea korean called named man woman guy girl boy people person"
        " story tell tells where that some all"
    ).split()
)
"""Words that say little in a description of a film, and something in a title."""
_DESCRIPTION = (
    r"\b(?:one|film|movie|flick)s? (?:with|where|about|that|who|whose|when|of|in which)\b"
    r"|^(?:the |a |that |this )?korean (?:film|movie)\b|\b(?:film|movie|one)$|^(?:the |a )?\w+ (?:that|who|where|which) "
)
_SAYS_FILM = (
    r"^(?:the )?(?:korean )?(?:movie|film)(?: called| named)? (?=.)|(?<=.) (?:the )?(?:korean )?(?:movie|film)$"
    r"|(?<=.) korean$|^korean (?=.)|^(?:한국 ?)?영화 (?=.)|(?<=.) (?:한국 ?)?영화$"
)


# Compiling the patterns takes longer than a search, so a text that cannot match is told by these first.
_IN_DESCRIPTIONS = ("one", "film", "movie", "flick", "that", "who", "where", "which")
_IN_SAYS_FILM = ("film", "movie", "korean", "영화")


def describes(text: str) -> bool:
    """Whether a text reads like a description of a film (the one with the eraser), in small Latin letters."""
    return (
        text.count(" ") > 1
        and any(word in text for word in _IN_DESCRIPTIONS)
        and re.search(_DESCRIPTION, text) is not None
    )


def undescribed(text: str) -> str:
    """A text without the words that only say that it is a film (1987 movie, 영화 밀양); itself where there are none."""
    text = text.strip()
    plain = text.casefold()
    if not any(word in plain for word in _IN_SAYS_FILM):
        return text
    return re.sub(_SAYS_FILM, "", text, flags=re.IGNORECASE).strip()
