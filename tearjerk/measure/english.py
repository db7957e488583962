"""English rules, so that anyone can measure a corpus of English reviews.

Written after the same guideline as the Korean rules but not scored against labelled reviews: no
corpus of English reviews is part of this project.
"""

from tearjerk.measure.pattern import Kind, Language, Pattern

NET = r"(?i:cry|cries|cried|tear|sob|weep|wept|bawl|blubber|snivel|sniffl|choked|lump in|waterwork|kleenex|tissue|hank|dry eye|misty|moist|well(?:ed|ing) up|eyes)"


def _tears(name: str, regex: str, example: str) -> Pattern:
    return Pattern(name, Kind.TEARS, f"(?i:{regex})", example)


def _despite(name: str, regex: str, example: str) -> Pattern:
    return Pattern(name, Kind.DESPITE, f"(?i:{regex})", example)


def _not(reason: str, name: str, regex: str, example: str) -> Pattern:
    return Pattern(name, Kind.EXCLUDED, f"(?i:{regex})", example, reason)


PATTERNS = (
    _despite(
        "no dry eye",
        r"(?:not|n't|wasn.?t|without|no|hardly|barely) a? ?(?:single )?dry eye",
        "There was not a dry eye in the house.",
    ),
    _despite(
        "could not help it",
        r"(?:could ?n.?o?t|cannot|can.?t|impossible|hard|unable) (?:to )?(?:help|stop|hold|keep|fight|avoid|resist|not)[a-z ]{0,12} (?:cry|tear|sob|weep|bawl)",
        "I could not stop crying.",
    ),
    _despite(
        "who does not cry",
        r"(?:if you|anyone who|who) (?:do ?n.?o?t|does ?n.?o?t|did ?n.?o?t|can|could) (?:not )?(?:cry|weep|tear up|sob)[a-z ,]{0,24}(?:heart|stone|human|soul|dead|robot)",
        "If you don't cry you have no heart.",
    ),
    _despite(
        "not ashamed",
        r"(?:not ashamed|don.?t mind|embarrassed|ashamed|must|have to|gotta|willing) (?:to )?(?:admit|say|admitting|saying)[a-z ']{0,16}(?:cried|tear|wept|sobb|bawl)",
        "Not ashamed to say I cried.",
    ),
    _not(
        "an idiom",
        "a crying shame",
        r"crying (?:shame|out for|wolf|foul)|cries out for|cry (?:wolf|foul|out for)|a far cry|war cry|battle cry|hue and cry|for crying out loud",
        "It is a crying shame and a far cry from the book.",
    ),
    _not(
        "an idiom",
        "to tear apart",
        r"tear(?:s|ing)? (?:it |them |him |her |us |me |through |down |apart|away|off|into|up the|along|each|[a-z]+ apart|[a-z]+ to (?:pieces|shreds))|wear and tear|tear gas",
        "The storm tears through the town, tearing down houses.",
    ),
    _not(
        "an idiom",
        "blood, sweat and tears",
        r"blood,? sweat,? (?:and|&) tears|crocodile tears|vale of tears|trail of tears",
        "Made with blood, sweat and tears.",
    ),
    _not(
        "did not cry",
        "did not cry",
        r"(?:did ?n.?t|did not|do ?n.?t|does ?n.?t|never|not|hardly|was ?n.?t|without|nobody|no one|won.?t|neither) (?:even |once |really |ever |actually |be |have |a |make me |get |shed )*(?:cry|cried|crying|tear|tears|weep|wept|weeping|sob|sobbed|sobbing|bawl|teary)",
        "I did not shed tears.",
    ),
    _not(
        "did not cry",
        "no tears",
        r"no (?:real |actual )?tears|dry[- ]eyed|not (?:a|one|single)(?: single)? tear|zero tears|expected to cry|wanted to cry but",
        "No tears here.",
    ),
    _not(
        "a film that strains for tears",
        "forced",
        r"(?:manipulat|forc|fake|cheap|jerk|squeez|wring|milk|beg|strain|emotional blackmail)[a-z]* (?:for |out |your |our |the |you |us |the audience |some |of )*(?:tears?|cry|crying|weep)|tries (?:too hard |so hard |hard )?to (?:make (?:you|us|me) (?:cry|weep)|jerk)|supposed to (?:cry|make (?:me|you|us) cry)",
        "It tries too hard to make you cry.",
    ),
    _not(
        "tears of laughter",
        "laughter",
        r"(?:laugh(?:ed|ing|s)?|funny|hilarious|giggl)[a-z ,]{0,20}(?:till|until|'til|that|so hard|so much)[a-z ]{0,12}(?:cried|cry|tears|crying|wept)|tears of (?:laughter|boredom|joy at the end credits)|cr(?:y|ied|ying) (?:with|from) laugh(?:ter|ing)|bored (?:me )?to tears|tears? from laugh",
        "I laughed until I cried.",
    ),
    _not(
        "boredom, or regret for the ticket",
        "so bad",
        r"so (?:bad|boring|awful|terrible|stupid)[a-z ,]{0,16}(?:cried|cry|tears|weep)|cr(?:y|ied|ying) (?:over|for|about) (?:my|the) (?:money|wasted|ticket)|want(?:ed)? my (?:money|time)[a-z ,]{0,20}(?:cry|tears)",
        "So bad I could cry.",
    ),
    _not(
        "a character or an actor cries",
        "a character cries",
        r"(?:he|she|they|actor|actress|character|hero|heroine|mother|father|son|daughter|boy|girl|child|kid|baby|protagonist|lead|who)(?:s|'s)? (?:is |are |was |were |keeps |starts |just |always |spends [a-z ]+ )*(?:cries|cry|crying|weeps|weep|sobs|sobbing|bawls|wept|cried)|crying (?:scene|baby|babies|face|child|woman|girl|boy|acting)|(?:his|her|their|fake|on-screen) tears|tear-?(?:stained|streaked) face",
        "She cries in every scene and his tears look real.",
    ),
    _not(
        "a genre",
        "tear-jerker, named",
        r"(?:not|isn.?t|typical|usual|standard|formulaic|another) (?:a |your |just a |just another )?(?:typical |usual |average )?tear-?\s?jerker",
        "Not your usual tear-jerker.",
    ),
    _tears("cried", r"cried|cryed", "We both cried at the end."),
    _tears(
        "cry",
        r"(?:made|make|makes|making|had|has|have|will|would|to|you.?ll|i|we|me|us|you|and|still|always|gonna|ugly|good|might|could|really|just)[ -](?:[a-z]+ )?cry(?:ing|[^a-z]|$)",
        "This will make you cry.",
    ),
    _tears("crying", r"crying|ugly[- ]cr", "I was crying by the second act."),
    _tears(
        "tears",
        r"(?:[^a-z]|^)tears(?:[^a-z]|$)|tear(?:ed|ing)[ -]?up|tears? up|teary|tearful|a tear(?:[^a-z]|$)|tear-?\s?jerk",
        "It brought me to tears.",
    ),
    _tears(
        "sobbed",
        r"sobb(?:ed|ing)|(?:[^a-z]|^)sob(?:[^a-z]|$)|wept|weep(?:ing|y)?(?:[^a-z]|$)|bawl(?:ed|ing)|blubber|snivel|sniffl",
        "I sobbed through the last half hour.",
    ),
    _tears(
        "wet eyes",
        r"(?:misty|moist|wet|watery|swollen|puffy|red)[- ]eye|eyes (?:were |got |get |are |started |began |to )*(?:misty|moist|wet|water|watering|well|welled|swollen|puffy)|well(?:ed|ing) up|lump in (?:my|the|your) throat|choked (?:me )?up",
        "My eyes were wet on the way home.",
    ),
    _tears(
        "tissues",
        r"(?:bring|need|needed|grab|pack|box|have|get|keep)[a-z ]{0,14}(?:tissue|kleenex|handkerchief|hankie|hanky)",
        "Bring tissues.",
    ),
    _tears("waterworks", r"waterworks", "Cue the waterworks."),
)

ENGLISH = Language("en", NET, PATTERNS)
