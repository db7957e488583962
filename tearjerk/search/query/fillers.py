"""Words that carry little information, and recognition of queries phrased as descriptions."""

import re

from tearjerk.hangul.jamo import has_hangul

FILLERS = frozenset(
    (  # noqa: SIM905
        "and are as at be been by can did do does for from get gets go goes going has have he her him his how"
        " i in into is it its me my no not of on or our she so some that their them there they this to up us"
        " was we were what when where which who whose with would you your"
    ).split()
)
"""English function words."""
CONVERSATION_WORDS = frozenset(
    (  # noqa: SIM905
        "before after during while than then there here too very more most much many just really also only even ever any anyone"
        " anybody anything someone something everyone because but if though am being done doing had isn't what's who's how's"
        " that's it's i'm i've im whats which one ones those these yet guess think know remember forgot pls please lol lmao omg"
        " tbh idk btw thx thanks about between without through over under out off down could should might must"
    ).split()
)
"""More English function words, and expressions of casual conversation; some occur in titles."""
DESCRIPTION_FILLERS = FILLERS | frozenset(
    (  # noqa: SIM905
        "1 about film films flick movie movies korea korean called named man woman guy girl boy people person"
        " story tell tells where that some all"
    ).split()
)
"""Words that carry little information in a description of a film; in a title, some of them carry more."""

_DESCRIPTION_PATTERN = (
    r"\b(?:one|film|movie|flick)s? (?:with|where|about|that|who|whose|when|of|in which)\b"
    r"|^(?:the |a |that |this )?korean (?:film|movie)\b|\b(?:film|movie|one)$|^(?:the |a )?\w+ (?:that|who|where|which) "
)
_DESCRIPTION_WORDS = ("one", "film", "movie", "flick", "that", "who", "where", "which")
"""Every match of _DESCRIPTION_PATTERN contains one of these words; they are checked first, because compiling the pattern takes longer than a search."""


def is_conversational_korean(word: str) -> bool:
    """Return whether a word is a conversational Korean word or a Korean function word."""
    if not has_hangul(word):
        return False
    from tearjerk.search.query.korean_words import is_conversational  # not needed for words in other scripts

    return is_conversational(word)


def is_description(text: str) -> bool:
    """Return whether a string in lower-case Latin letters is phrased as a description of a film (the one with the eraser)."""
    return (
        text.count(" ") > 1
        and any(word in text for word in _DESCRIPTION_WORDS)
        and re.search(_DESCRIPTION_PATTERN, text) is not None
    )
