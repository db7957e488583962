"""English: what looks like a viewer's tears and is none. Taken out of the text before tears are looked for.

Each example holds nothing else that would count, so that a test can show the exclusion at work.
"""

from tearjerk.measure.language import exclusion

# One pass is made for each reason, so patterns of one reason stand together.
IDIOM = "an idiom, a title, or another word"
DRY = "did not cry"
STRAINS = "a film that strains for tears"
LAUGHTER = "tears of laughter, boredom or regret for the ticket"
CHARACTER = "a character or an actor cries"
SCENE = "a character or an actor cries, within a moment of the story"
GENRE = "a kind of story, named"

EXCLUSIONS = (
    exclusion(
        IDIOM,
        "a crying shame",
        r"crying (?:[a-z]+ )?shame|crying (?:out for|wolf|foul)|cries out for|cry (?:wolf|foul|out for)|a far cry|war cry|battle cry|hue and cry|for crying out loud",
        "It is a crying shame and a far cry from the book.",
    ),
    exclusion(
        IDIOM,
        "to tear apart",
        r"tear(?:s|ing)? (?:(?:the|an?|his|her|their|our|my|this|that|its|two|both|every|whole|everyone|everything)(?: [a-z’']+){0,3} (?:apart|asunder|to (?:pieces|shreds|bits))|it |them |him |her |us |me |through |down |apart|away|off|up the|along|each|[a-z]+ apart|[a-z]+ to (?:pieces|shreds))"
        r"|(?:^|[^a-z])tear(?:s|ing)? into (?:the|him|her|it|them|each|people|a|an|this|one) |wear and tear|tear gas",
        "The storm tears through the town, tearing down houses.",
    ),
    exclusion(
        IDIOM,
        "blood, sweat and tears",
        r"blood,? sweat,? (?:and|&) tears|crocodile tears|vale of tears|trail of tears",
        "Made with blood, sweat and tears.",
    ),
    exclusion(
        IDIOM,
        "to cry a word",
        r"cr(?:y|ies|ied|ying)(?: out)?,? (?:[\"“‘«]|['’][abd-su-z])",
        "The critics cried 'masterpiece'.",
    ),
    exclusion(
        IDIOM,
        "titles and bands",
        r"tears (?:for fears|in heaven|of the sun|of the black tiger|in the rain|dry on their own)|as tears go by|tracks of my tears|bitter tears of|boys don't cry|girls don't cry|don't cry for me|no woman,? no cry|cry me a river|cry (?:freedom|macho)|the crying game|doves? (?:cr(?:y|ied)|weep)|weeping (?:willow|angel)",
        "Tears for Fears play over the credits.",
    ),
    exclusion(
        DRY,
        "did not cry",
        r"(?:did ?n'?o?t|did not|do ?n'?o?t|does ?n'?o?t|never|not|hardly|was ?n'?o?t|without|nobody|no one|won't|neither) (?:even |once |really |ever |actually |be |have |a |make me |get |shed )*(?:cry|cried|crying|tear|tears|weep|wept|weeping|sob|sobbed|sobbing|bawl|teary)",
        "I did not shed tears.",
    ),
    exclusion(
        DRY,
        "no tears",
        r"no (?:real |actual )?tears|dry[- ]eyed|not (?:a|one|single)(?: single)? tear|zero tears|expected to cry|wanted to cry but",
        "No tears here.",
    ),
    exclusion(
        DRY,
        "not to tears",
        r"(?:never|not|n't|hardly|barely|nothing) (?:quite |even |really |ever |exactly |once |come |came |that |so |as )*(?:bring|brought|move|reduce|drive|drove|driven|get|got|close|near|touch)[a-z]*(?: [a-z]+){0,3} to (?:the point of )?(?:shed |any |my |actual |real )*(?:tears|crying|weeping|sobbing)",
        "It never brought me to tears.",
    ),
    exclusion(
        DRY,
        "made nobody cry",
        r"(?:never|not|n't|hardly|nothing) (?:quite |even |really |ever |once )*(?:make|made|making|makes) (?:me|us|you|anyone|anybody|my [a-z]+) (?:want to )?(?:cry|weep|sob|tear up|bawl|tearful|teary)",
        "It never made me cry.",
    ),
    exclusion(
        STRAINS,
        "forced",
        r"(?:manipulat|forc|fake|cheap|jerk|squeez|wring|milk|beg|strain|emotional blackmail)[a-z]* (?:for |out |your |our |the |you |us |the audience |some |of )*(?:tears?|cry|crying|weep)|tries (?:too hard |so hard |hard )?to (?:make (?:you|us|me) (?:cry|weep)|jerk)|supposed to (?:cry|make (?:me|you|us) cry)|want(?:s|ed)? (?:you|us|me|viewers|everyone|(?:the|its|his|her|their) (?:audience|viewers?))(?: [a-z]+ly)? to (?:cry|weep|sob|bawl|tear up|shed)",
        "It tries too hard to make you cry.",
    ),
    exclusion(
        LAUGHTER,
        "laughter",
        r"(?:laugh(?:ed|ing|s)?|funny|hilarious|giggl)[a-z ,]{0,20}(?:till|until|'til|that|so hard|so much)[a-z ]{0,12}(?:cried|cry|tears|crying|wept)|cr(?:y|ied|ying) (?:with|from|out of) (?:sheer )?(?:boredom|frustration|laugh(?:ter|ing))|tears of (?:laughter|boredom|joy at the end credits)|tears? from laugh|laugh(?:ed|ing|s)? (?:[a-z]+ ){0,3}to tears|cr(?:y|ied|ying) laughing|laugh-?cr(?:y|ied|ying)",
        "I laughed until I cried.",
    ),
    exclusion(
        LAUGHTER,
        "in tears, it was so funny",
        r"(?:in|to|into|with) tears[,.:;!]? (?:because |since |as |for )?(?:it|this|that|he|she|they|the [a-z]+)(?: was|'s| is| were) (?:just |absolutely |all )?(?:so |too |that |very |really )?(?:funny|hilarious|bad|boring|awful|terrible|stupid)",
        "Had me in tears, it was so funny.",
    ),
    exclusion(
        LAUGHTER,
        "boredom",
        r"bor(?:ed|es|e|ing) (?:[a-z]+ ){0,2}to tears",
        "It bores you to tears.",
    ),
    exclusion(
        LAUGHTER,
        "so bad",
        r"so (?:bad|boring|awful|terrible|stupid)[a-z ,]{0,16}(?:cried|cry|tears|weep)|cr(?:y|ied|ying) (?:over|for|about) (?:my|the) (?:money|wasted|ticket)|want(?:ed)? my (?:money|time)[a-z ,]{0,20}(?:cry|tears)",
        "So bad I could cry.",
    ),
    exclusion(
        CHARACTER,
        "a character cries",
        r"(?:(?:^|[^a-z])(?:he|she|they|who)|actor|actress|character|hero|heroine|protagonist|lead|(?:^|[.,;:!?] ?|(?:the|an?|his|her|their|whose|this|that|every|two|when) (?:little |young |old |dying |poor |other |mother and |father and )?|[a-z].s )(?:mother|father|son|daughter|boy|girl|child|kid|baby))(?:s|'s)? (?:is |are |was |were |keeps |starts |just |always |spends [a-z ]+ )*(?:cries|cry|crying|weeps|weep|sobs|sobbing|bawls|wept|cried)|crying (?:scene|baby|babies|face|child|woman|girl|boy|acting)|(?:his|her|their|fake|on-screen) tears|tear-?(?:stained|streaked) face",
        "She cries in every scene and his tears look real.",
    ),
    exclusion(
        CHARACTER,
        "in his eyes",
        r"tears? (?:[a-z]+ ){0,2}(?:in|from|down|on) (?:his|her)(?: own)? (?:eyes|face|cheeks?)",
        "The captain says it with tears in his eyes.",
    ),
    exclusion(
        CHARACTER,
        "bursts into tears",
        r"(?:bursts|breaks(?: down)?|dissolves|collapses|erupts) (?:out |down )?(?:in|into) (?:tears|sobs|sobbing)|breaks down (?:crying|and cries|sobbing)|(?:he|she|mother|father|hero|heroine) (?:is|was|are|were) (?:always |constantly |left |often )?(?:in|near|close to) tears",
        "The hero bursts into tears.",
    ),
    exclusion(
        CHARACTER,
        "told to stop",
        r"(?:tell|telling|told) (?:your|her|his|him|the|their|that) (?:[a-z]+ )?to stop (?:crying|sobbing)|stop crying and",
        "Tell your kid to stop crying and listen.",
    ),
    exclusion(
        SCENE,
        "the crying kind",
        r"(?:the|some|those|these|with|many|and|like) (?:crying|weeping|sobbing|bawling|sniveling|snivelling) (?:[a-z]+ )?(?:[a-z]*m[ae]n|people|kids|children|wom[ae]n|mothers?|fathers?|wi(?:fe|ves)|widows?|parents|astronauts?|soldiers?|actors?|actress(?:es)?|characters?|heroes|heroine|guys?|girls|boys|teenagers?|pirates?|clowns?|[a-z]+ers?)(?:[^a-z]|$)",
        "The crying astronauts are annoying.",
    ),
    exclusion(
        SCENE,
        "cries on screen",
        r"(?:cry|crying|cries|sob|sobs|sobbing|bawling|weeping|blubbering|snivelling|sniveling) (?:on (?:the )?screen|on camera|throughout the (?:whole |entire )?(?:film|movie)|in (?:every|each|the (?:rain|bath|bathtub|shower|next|final|last|opening)) (?:[a-z]+ )?scene)|scream-sob[a-z]+|half the cast is (?:crying|bawling|sobbing)",
        "Someone is bawling on the screen half of the time.",
    ),
    exclusion(
        SCENE,
        "weepy as a style",
        r"weepy (?:sentiment|melodrama|scene|ending|speech|score|music|drama|soap|romance|moment|stuff|violins)[a-z]*|tearful (?:announcement|goodbye|farewell|reunion|scene|speech|confession|moment|apology|performance|eyes|face|ending)[a-z]*|,? tearful and [a-z]+",
        "A tearful goodbye and a weepy score.",
    ),
    exclusion(
        GENRE,
        "tear-jerker, named",
        r"(?:not|isn't|typical|usual|standard|formulaic|another) (?:a |your |just a |just another )?(?:typical |usual |average )?tear-?\s?jerker|sob(?:bing)?[- ]stor(?:y|ies)|tear-?\s?jerk(?:er|ing) (?:stor(?:y|ies)|clich[eé]s?|formula|tricks?)",
        "Not your usual tear-jerker, and no sob story.",
    ),
)
