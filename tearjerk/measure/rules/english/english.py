"""The English rules; docs/tears.md reports their accuracy."""

import re

from tearjerk.measure.language import Language, Pattern
from tearjerk.measure.rules.english.exclusions import EXCLUSIONS
from tearjerk.measure.rules.english.roles import ROLES
from tearjerk.measure.rules.english.tears import ALWAYS, TEARS

SCRIPT = r"[A-Za-z]"

PREFILTER = r"(?i:cry|cries|cried|tear|sob|weep|wept|bawl|blubber|snivel|sniffl|choked|lump in|waterwork|kleenex|tissue|hank|dry eye|misty|moist|well(?:ed|ing) up|eyes)"

APOSTROPHE = r"(?:['’‘`´]|â\S{1,2})?"
"""An apostrophe as typed: straight, curly, garbled by a wrong encoding, or missing."""

SET_OR_APOSTROPHE = re.compile(r"\[[^\]]*\]|'")


def _expand_pattern(pattern: Pattern) -> Pattern:
    """Make a pattern ignore case, and let each apostrophe outside brackets match any form of it."""
    regex = SET_OR_APOSTROPHE.sub(lambda found: APOSTROPHE if found[0] == "'" else found[0], pattern.regex)
    return pattern._replace(regex=f"(?i:{regex})")


ENGLISH = Language(
    "en", SCRIPT, PREFILTER, tuple(map(_expand_pattern, (*ALWAYS, *EXCLUSIONS, *ROLES, *TEARS)))
)
