"""English exclusions: tears of a character or an actor, and 'tear-jerker' as the name of a genre.

Each example contains nothing else that would count, so a test can verify that the exclusion works.
"""

from tearjerk.measure.language import exclusion

# Keep patterns with the same reason adjacent: each run of them takes one pass over the reviews.
CHARACTER = "a character or an actor cries"
SCENE = "crying as part of a scene"
GENRE = "the name of a genre"

ROLES = (
    exclusion(
        CHARACTER,
        "a character cries",
        r"(?:(?:^|[^a-z])(?:he|she|they|who)|actor|actress|character|hero|heroine|protagonist|lead|(?:^|[.,;:!?] ?|(?:the|an?|his|her|their|whose|this|that|every|two|when) (?:little |young |old |dying |poor |other |mother and |father and )?|[a-z].s )(?:mother|father|son|daughter|boy|girl|child|kid|baby))(?:s|'s)? (?:is |are |was |were |keeps |starts |just |always |spends [a-z ]+ )*(?:cries|cry|crying|weeps|weep|sobs|sobbing|sobbed|bawls|bawled|wept|cried)|who (?:will|would) (?:be the first to )?cry|crying (?:moment|scene|baby|babies|face|child|woman|girl|boy|acting)|(?:his|her|their|fake|on-screen|furtive|whose|[a-z]+['’]s)(?: (?:own|real|silent|last|first|final|held back))? tears|(?:him|her|them|himself|herself|themselves) (?:close |almost |nearly )?to tears|(?:him|her|them|men|he|she|they) (?:wipe|wiping|wipes|shed|sheds|shedding) (?:away )?a tear|(?:have|having|get|gets|had) (?:him|her|them) cry",
        "She cries in every scene and his tears look real.",
    ),
    exclusion(
        CHARACTER,
        "tears in a character's eyes",
        r"(?:his|her|their) eyes (?:[a-z]+ ){1,4}tears|tears? (?:[a-z]+ ){0,2}(?:in|from|down|on|behind) (?:his|her|theirs?)(?: own)? (?:eyes|face|cheeks?)",
        "The captain says it with tears in his eyes.",
    ),
    exclusion(
        CHARACTER,
        "a character bursts into tears",
        r"(?:bursts|breaks(?: down)?|dissolves|collapses|erupts) (?:out |down )?(?:in|into) (?:tears|sobs|sobbing)|breaks down (?:crying|and cries|sobbing)|(?:he|she|mother|father|hero|heroine) (?:is|was|are|were) (?:always |constantly |left |often )?(?:in|near|close to) tears",
        "The hero bursts into tears.",
    ),
    exclusion(
        CHARACTER,
        "a character begins to cry",
        r"(?:begins|starts|appears|appear|seems|continues|is heard|is seen|able|unable|she has|he has|they have) (?:to )?(?:cry|crying|weep|weeping|sob|sobbing|bawl|bawling)",
        "Suddenly the mayor begins to weep.",
    ),
    exclusion(
        CHARACTER,
        "people crying in the film",
        r"why (?:is|are|were|was) (?:everyone|everybody|people|you|they) (?:all )?(?:crying|sobbing)|cry(?:ing)? on (?:command|cue)|(?:all the|constant|constantly|endless|incessant|continual|excessive|overwrought|phony|fake|stifled|wailing|screaming|shouting|screeching|pouting|whining)(?:,| and|,? and)? (?:constant |endless )?(?:crying|sobbing|weeping|bawling|wailing)|(?:of|see|sees|seeing|hear|hearing|shots?|close-?ups? of) (?:people|men|women|kids|children|a (?:man|woman|child|baby)) (?:crying|sobbing|weeping|bawling|screaming and crying)",
        "Two hours of screaming and crying.",
    ),
    exclusion(
        CHARACTER,
        "told to stop crying",
        r"(?:tell|telling|told) (?:your|her|his|him|the|their|that) (?:[a-z]+ )?to stop (?:crying|sobbing)|stop crying and",
        "Tell your kid to stop crying and listen.",
    ),
    exclusion(
        SCENE,
        "a group of crying people",
        r"(?:the|some|those|these|with|many|and|like) (?:crying|weeping|sobbing|bawling|sniveling|snivelling) (?:[a-z]+ )?(?:[a-z]*m[ae]n|people|kids|children|wom[ae]n|mothers?|fathers?|wi(?:fe|ves)|widows?|parents|astronauts?|soldiers?|actors?|actress(?:es)?|characters?|heroes|heroine|guys?|girls|boys|teenagers?|pirates?|clowns?|[a-z]+ers?)(?:[^a-z]|$)",
        "Too many explosions and crying soldiers.",
    ),
    exclusion(
        SCENE,
        "crying on screen",
        r"(?:cry|crying|cries|sob|sobs|sobbing|bawling|weeping|blubbering|snivelling|sniveling) (?:on (?:the )?screen|on camera|throughout the (?:whole |entire )?(?:film|movie)|in (?:every|each|the (?:rain|bath|bathtub|shower|next|final|last|opening)) (?:[a-z]+ )?scene)|scream-sob[a-z]+|half the cast is (?:crying|bawling|sobbing)",
        "Half the film is people bawling on screen.",
    ),
    exclusion(
        SCENE,
        "weepy or tearful scenes",
        r"weepy (?:sentiment|melodrama|scene|ending|speech|score|music|drama|soap|romance|moment|stuff|violins)[a-z]*|tearful (?:announcement|goodbye|farewell|reunion|scene|speech|confession|moment|apology|performance|eyes|face|ending)[a-z]*",
        "It was all weepy music.",
    ),
    exclusion(
        GENRE,
        "tear-jerker as a genre",
        r"too (?:much (?:of )?)?a tear-?\s?jerker|(?:lazy|mediocre|heavy-handed|cheap|manipulative|sappy|shameless|mawkish|maudlin|corny|hallmark) (?:[a-z]+ )?tear-?\s?jerk(?:er|ing)|(?:not|isn't|typical|usual|standard|formulaic|another) (?:a |your |just a |just another )?(?:typical |usual |average )?tear-?\s?jerker|sob(?:bing)?[- ]stor(?:y|ies)|tear-?\s?jerk(?:er|ing) (?:stor(?:y|ies)|clich[eé]s?|formula|tricks?)",
        "Not your usual tear-jerker, and no sob story.",
    ),
)
