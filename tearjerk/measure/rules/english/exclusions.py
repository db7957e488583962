"""English: what looks like a viewer's tears and is none. Taken out of the text before tears are looked for.

Each example holds nothing else that would count, so that a test can show the exclusion at work.
"""

from tearjerk.measure.language import exclusion

EXCLUSIONS = (
    exclusion(
        "an idiom",
        "a crying shame",
        r"crying (?:shame|out for|wolf|foul)|cries out for|cry (?:wolf|foul|out for)|a far cry|war cry|battle cry|hue and cry|for crying out loud",
        "It is a crying shame and a far cry from the book.",
    ),
    exclusion(
        "an idiom",
        "to tear apart",
        r"tear(?:s|ing)? (?:(?:the|an?|his|her|their|our|my|this|that|its|two|both|every|whole|everyone|everything)(?: [a-z']+){0,3} (?:apart|asunder|to (?:pieces|shreds|bits))|it |them |him |her |us |me |through |down |apart|away|off|into|up the|along|each|[a-z]+ apart|[a-z]+ to (?:pieces|shreds))|wear and tear|tear gas",
        "The storm tears through the town, tearing down houses.",
    ),
    exclusion(
        "an idiom",
        "blood, sweat and tears",
        r"blood,? sweat,? (?:and|&) tears|crocodile tears|vale of tears|trail of tears",
        "Made with blood, sweat and tears.",
    ),
    exclusion(
        "an idiom",
        "to cry a word",
        r"cr(?:y|ies|ied|ying)(?: out)?,? (?:[\"“‘«]|'[abd-su-z])",
        "The critics cried 'masterpiece'.",
    ),
    exclusion(
        "an idiom",
        "titles and bands",
        r"tears (?:for fears|in heaven|of the sun|of the black tiger|in the rain|dry on their own)|as tears go by|tracks of my tears|bitter tears of|boys don.?t cry|girls don.?t cry|don.?t cry for me|no woman,? no cry|cry me a river|cry (?:freedom|macho)|the crying game",
        "Tears for Fears play over the credits.",
    ),
    exclusion(
        "did not cry",
        "did not cry",
        r"(?:did ?n.?t|did not|do ?n.?t|does ?n.?t|never|not|hardly|was ?n.?t|without|nobody|no one|won.?t|neither) (?:even |once |really |ever |actually |be |have |a |make me |get |shed )*(?:cry|cried|crying|tear|tears|weep|wept|weeping|sob|sobbed|sobbing|bawl|teary)",
        "I did not shed tears.",
    ),
    exclusion(
        "did not cry",
        "no tears",
        r"no (?:real |actual )?tears|dry[- ]eyed|not (?:a|one|single)(?: single)? tear|zero tears|expected to cry|wanted to cry but",
        "No tears here.",
    ),
    exclusion(
        "did not cry",
        "not to tears",
        r"(?:never|not|n.t|hardly|barely|nothing) (?:quite |even |really |ever |exactly |once |come |came |that |so |as )*(?:bring|brought|move|reduce|drive|drove|driven|get|got|close|near|touch)[a-z]*(?: [a-z]+){0,3} to (?:the point of )?(?:shed |any |my |actual |real )*(?:tears|crying|weeping|sobbing)",
        "It never brought me to tears.",
    ),
    exclusion(
        "did not cry",
        "made nobody cry",
        r"(?:never|not|n.t|hardly|nothing) (?:quite |even |really |ever |once )*(?:make|made|making|makes) (?:me|us|you|anyone|anybody|my [a-z]+) (?:want to )?(?:cry|weep|sob|tear up|bawl|tearful|teary)",
        "It never made me cry.",
    ),
    exclusion(
        "a film that strains for tears",
        "forced",
        r"(?:manipulat|forc|fake|cheap|jerk|squeez|wring|milk|beg|strain|emotional blackmail)[a-z]* (?:for |out |your |our |the |you |us |the audience |some |of )*(?:tears?|cry|crying|weep)|tries (?:too hard |so hard |hard )?to (?:make (?:you|us|me) (?:cry|weep)|jerk)|supposed to (?:cry|make (?:me|you|us) cry)|want(?:s|ed)? (?:you|us|me|viewers|everyone|(?:the|its|his|her|their) (?:audience|viewers?))(?: [a-z]+ly)? to (?:cry|weep|sob|bawl|tear up|shed)",
        "It tries too hard to make you cry.",
    ),
    exclusion(
        "tears of laughter",
        "laughter",
        r"(?:laugh(?:ed|ing|s)?|funny|hilarious|giggl)[a-z ,]{0,20}(?:till|until|'til|that|so hard|so much)[a-z ]{0,12}(?:cried|cry|tears|crying|wept)|cr(?:y|ied|ying) (?:with|from|out of) (?:sheer )?(?:boredom|frustration)|tears of (?:laughter|boredom|joy at the end credits)|cr(?:y|ied|ying) (?:with|from) laugh(?:ter|ing)|bored (?:me )?to tears|tears? from laugh",
        "I laughed until I cried.",
    ),
    exclusion(
        "boredom, or regret for the ticket",
        "so bad",
        r"so (?:bad|boring|awful|terrible|stupid)[a-z ,]{0,16}(?:cried|cry|tears|weep)|cr(?:y|ied|ying) (?:over|for|about) (?:my|the) (?:money|wasted|ticket)|want(?:ed)? my (?:money|time)[a-z ,]{0,20}(?:cry|tears)",
        "So bad I could cry.",
    ),
    exclusion(
        "a character or an actor cries",
        "a character cries",
        r"(?:(?:^|[^a-z])(?:he|she|they|who)|actor|actress|character|hero|heroine|protagonist|lead|(?:^|[.,;:!?] ?|(?:the|an?|his|her|their|whose|this|that|every|two|when) (?:little |young |old |dying |poor |other |mother and |father and )?|[a-z].s )(?:mother|father|son|daughter|boy|girl|child|kid|baby))(?:s|'s)? (?:is |are |was |were |keeps |starts |just |always |spends [a-z ]+ )*(?:cries|cry|crying|weeps|weep|sobs|sobbing|bawls|wept|cried)|crying (?:scene|baby|babies|face|child|woman|girl|boy|acting)|(?:his|her|their|fake|on-screen) tears|tear-?(?:stained|streaked) face",
        "She cries in every scene and his tears look real.",
    ),
    exclusion(
        "a genre",
        "tear-jerker, named",
        r"(?:not|isn.?t|typical|usual|standard|formulaic|another) (?:a |your |just a |just another )?(?:typical |usual |average )?tear-?\s?jerker",
        "Not your usual tear-jerker.",
    ),
)
