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
        r"(?:if you|anyone who|who) (?:do ?n.?o?t|does ?n.?o?t|did ?n.?o?t|can|could) (?:not )?(?:cry|weep|tear up|sob)[a-z ,']{0,24}(?:heart|stone|human|soul|dead|robot|lying|liar)",
        "If you don't cry you have no heart.",
    ),
    _despite(
        "not ashamed",
        r"(?:not ashamed|don.?t mind|embarrassed|ashamed|must|have to|gotta|willing) (?:to )?(?:admit|say|admitting|saying)[a-z ']{0,16}(?:cried|tear|wept|sobb|bawl)",
        "Not ashamed to say I cried.",
    ),
    _despite(
        "never so much",
        r"never (?:ever |before )?(?:(?:been )?(?:cried|wept|sobbed|bawled|teared up)|(?:made|moved|brought|had) [a-z ]{0,12}(?:cry|to tears|weep|sob))(?: [a-z]+){0,3} (?:(?:so|this|as) (?:much|hard|many|long|loud|bad|often|openly)|like (?:this|that)|before(?:$|[^a-z ]| (?:this|but|until|seeing|watching)))",
        "I have never cried so much at a film.",
    ),
    _despite(
        "never cries, but this time",
        r"(?:never|n.t|not|rarely|seldom|hardly|hardly ever) (?:usually |normally |often |ever |really |one to |someone who |a )*cr(?:y|ier|ies)(?: [a-z]+){0,5},? but (?:this|it|here|man|boy|wow|that)(?: [a-z]+){0,4} (?:got me|broke me|did it|destroyed me|wrecked me|undid me|was the exception|is the exception)",
        "I never cry at the cinema but this one got me.",
    ),
    _despite(
        "not without tears",
        r"(?:can.?t|cannot|could ?n.?t|could not|never|nobody|no one|impossible|hard|difficult|tough|try|dare you)(?: [a-z]+){1,7} without (?:ever |even )?(?:crying|tears|tearing up|weeping|sobbing|bawling|shedding|a tear)",
        "I cannot get through the last scene without crying.",
    ),
    _despite(
        "people near the writer",
        r"(?:next to|beside|behind|around|in front of) (?:me|us)(?: in the [a-z]+)? (?:was |were |is |are |all |both |also |started |kept |openly |quietly )*(?:cr(?:ied|ying)|tear(?:ed|ing) up|in tears|wept|weeping|sobb|bawl|sniff)",
        "The boy next to me was crying.",
    ),
    _despite(
        "anyone else",
        r"any(?:one|body) (?:else |else who |who |here |here who )(?:also |just )?(?:cr(?:y|ied|ying)|tear(?:ed|ing)? up|sobbed|bawled|in tears)[a-z ]{0,24}\?",
        "Anyone who cried with me?",
    ),
    _despite(
        "no tears left",
        r"no (?:more )?tears (?:left|remaining)|not (?:a|one) tear left",
        "No tears left, I used them all.",
    ),
    _despite(
        "liars stay dry",
        r"(?:say|says|said|saying|claim|claims|claimed|claiming|pretend|pretends|tells you|tell you) (?:that )?(?:they |he |she |you |it |to )?(?:have |has )?(?:did ?n.?t|did not|do ?n.?t|never|not|have ?n.?t)(?: have)?(?: even)? (?:cry|cried|tear|shed|weep|wept|sob)[a-z ,']{0,24}(?:lying|liar|lies|kidding|heart|stone|soul|robot)",
        "People who say they did not cry are lying.",
    ),
    _despite(
        "wanted tears and got them",
        r"wants? (?:you|me|us) to (?:cry|weep|sob|bawl)[a-z ]{0,16},? (?:and|so) (?:i did|we did|you will|you do|it works|it worked|it succeed)",
        "It wants you to cry, and I did.",
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
        r"tear(?:s|ing)? (?:(?:the|an?|his|her|their|our|my|this|that|its|two|both|every|whole|everyone|everything)(?: [a-z']+){0,3} (?:apart|asunder|to (?:pieces|shreds|bits))|it |them |him |her |us |me |through |down |apart|away|off|into|up the|along|each|[a-z]+ apart|[a-z]+ to (?:pieces|shreds))|wear and tear|tear gas",
        "The storm tears through the town, tearing down houses.",
    ),
    _not(
        "an idiom",
        "blood, sweat and tears",
        r"blood,? sweat,? (?:and|&) tears|crocodile tears|vale of tears|trail of tears",
        "Made with blood, sweat and tears.",
    ),
    _not(
        "an idiom",
        "to cry a word",
        r"cr(?:y|ies|ied|ying)(?: out)?,? (?:[\"“‘«]|'[abd-su-z])",
        "The critics cried 'masterpiece'.",
    ),
    _not(
        "an idiom",
        "titles and bands",
        r"tears (?:for fears|in heaven|of the sun|of the black tiger|in the rain|dry on their own)|as tears go by|tracks of my tears|bitter tears of|boys don.?t cry|girls don.?t cry|don.?t cry for me|no woman,? no cry|cry me a river|cry (?:freedom|macho)|the crying game",
        "Tears for Fears play over the credits.",
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
        "did not cry",
        "not to tears",
        r"(?:never|not|n.t|hardly|barely|nothing) (?:quite |even |really |ever |exactly |once |come |came |that |so |as )*(?:bring|brought|move|reduce|drive|drove|driven|get|got|close|near|touch)[a-z]*(?: [a-z]+){0,3} to (?:the point of )?(?:shed |any |my |actual |real )*(?:tears|crying|weeping|sobbing)",
        "It never brought me to tears.",
    ),
    _not(
        "did not cry",
        "made nobody cry",
        r"(?:never|not|n.t|hardly|nothing) (?:quite |even |really |ever |once )*(?:make|made|making|makes) (?:me|us|you|anyone|anybody|my [a-z]+) (?:want to )?(?:cry|weep|sob|tear up|bawl|tearful|teary)",
        "It never made me cry.",
    ),
    _not(
        "a film that strains for tears",
        "forced",
        r"(?:manipulat|forc|fake|cheap|jerk|squeez|wring|milk|beg|strain|emotional blackmail)[a-z]* (?:for |out |your |our |the |you |us |the audience |some |of )*(?:tears?|cry|crying|weep)|tries (?:too hard |so hard |hard )?to (?:make (?:you|us|me) (?:cry|weep)|jerk)|supposed to (?:cry|make (?:me|you|us) cry)|want(?:s|ed)? (?:you|us|me|viewers|everyone|(?:the|its|his|her|their) (?:audience|viewers?))(?: [a-z]+ly)? to (?:cry|weep|sob|bawl|tear up|shed)",
        "It tries too hard to make you cry.",
    ),
    _not(
        "tears of laughter",
        "laughter",
        r"(?:laugh(?:ed|ing|s)?|funny|hilarious|giggl)[a-z ,]{0,20}(?:till|until|'til|that|so hard|so much)[a-z ]{0,12}(?:cried|cry|tears|crying|wept)|cr(?:y|ied|ying) (?:with|from|out of) (?:sheer )?(?:boredom|frustration)|tears of (?:laughter|boredom|joy at the end credits)|cr(?:y|ied|ying) (?:with|from) laugh(?:ter|ing)|bored (?:me )?to tears|tears? from laugh",
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
        r"(?:(?:^|[^a-z])(?:he|she|they|who)|actor|actress|character|hero|heroine|protagonist|lead|(?:^|[.,;:!?] ?|(?:the|an?|his|her|their|whose|this|that|every|two|when) (?:little |young |old |dying |poor |other |mother and |father and )?|[a-z].s )(?:mother|father|son|daughter|boy|girl|child|kid|baby))(?:s|'s)? (?:is |are |was |were |keeps |starts |just |always |spends [a-z ]+ )*(?:cries|cry|crying|weeps|weep|sobs|sobbing|bawls|wept|cried)|crying (?:scene|baby|babies|face|child|woman|girl|boy|acting)|(?:his|her|their|fake|on-screen) tears|tear-?(?:stained|streaked) face",
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
