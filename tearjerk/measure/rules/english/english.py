"""The English rules, so that anyone can measure a corpus of English reviews.

Written after the same guideline as the Korean rules but not scored against labelled reviews: no
corpus of English reviews is part of this project.
"""

from tearjerk.measure.language import Language
from tearjerk.measure.rules.english.exclusions import EXCLUSIONS
from tearjerk.measure.rules.english.tears import ALWAYS, TEARS

SCRIPT = r"[A-Za-z]"

NET = r"(?i:cry|cries|cried|tear|sob|weep|wept|bawl|blubber|snivel|sniffl|choked|lump in|waterwork|kleenex|tissue|hank|dry eye|misty|moist|well(?:ed|ing) up|eyes)"

PATTERNS = (*ALWAYS, *EXCLUSIONS, *TEARS)
"""As they are written: in lower case."""

ENGLISH = Language(
    "en",
    SCRIPT,
    NET,
    tuple(pattern._replace(regex=f"(?i:{pattern.regex})") for pattern in PATTERNS),
)
