"""English exclusions: phrases that look like a viewer's tears but are not.

Each example contains nothing else that would count, so a test can verify that the exclusion works.
"""

from tearjerk.measure.language import exclusion

# Keep patterns with the same reason adjacent: each run of them takes one pass over the reviews.
OTHER_MEANING = "an idiom, a title, or another word"
DID_NOT_CRY = "did not cry"
FORCED = "a film that tries too hard for tears"
OTHER_CAUSE = "tears of laughter, of boredom, or over the price of the ticket"

EXCLUSIONS = (
    exclusion(
        OTHER_MEANING,
        "a crying shame",
        r"crying (?:[a-z]+ )?shame|crying (?:out for|wolf|foul)|cries out for|cr(?:y|ied|ies) (?:wolf|foul|blasphemy|rape|uncle|for attention)|cr(?:y|ied|ying) out (?:for|in|with|against|at|to)[^a-z]|crying in the wilderness|cry in the (?:dark|wild|night)|a far cry|war cry|battle cry|hue and cry|for crying out loud",
        "It made me cry out for a better script.",
    ),
    exclusion(
        OTHER_MEANING,
        "to tear apart",
        r"tears? up (?:that|an?|his|her|its|some|everything|everyone) |tears? (?:it|him|her|them)sel(?:f|ves)|tear(?:s|ing)? (?:(?:the|an?|his|her|their|our|my|this|that|its|two|both|every|whole|everyone|everything)(?: [a-z’']+){0,3} (?:apart|asunder|to (?:pieces|shreds|bits))|it |them |him |her |us |me |through |down |apart|away|off|up the|along|each|[a-z]+ apart|[a-z]+ to (?:pieces|shreds))"
        r"|(?:^|[^a-z])tear(?:s|ing)? into (?:the|him|her|it|them|each|people|a|an|this|one) |wear and tear|tear gas|(?:^|[^a-z])(?:he|she|it) tears [a-z]|(?:who|that|which|rock) tears (?:the|an?|at|through|your|his|her|into|down|off|up|apart|away) |tears (?:at (?:the (?:very|social|seams|heart|fabric)|your|my|our|his|her)|(?:your|my|our|the|his|her|their|people's) heart|literally|through|out of the gates?)",
        "The storm tears through the town, tearing down houses.",
    ),
    exclusion(
        OTHER_MEANING,
        "blood, sweat and tears",
        r"(?:blood|sweat),? (?:sweat,? )?(?:and |& )?tears|crocodile tears|bitter tears|tears of kali|blubber(?:ed|ing|s)? on |bawl(?:s|ed|ing)? out |(?:something|nothing|anything) to cry about|tissue paper|tear-?(?:stained|streaked|soaked) [a-z]+|(?:watch|read) (?:it|this) and weep|weep for (?:the (?:future|industry|state|genre)|humanity|mankind|hollywood|our (?:country|culture|defen[cs]e)|cinema)|cry(?:ing)? (?:emoji|emote)s?|vale of tears|trail of tears",
        "Made with blood, sweat and tears.",
    ),
    exclusion(
        OTHER_MEANING,
        "cry as a verb of speech",
        r"cr(?:y|ies|ied|ying)(?: out)?,? (?:[\"“‘«]|['’][abd-su-z])",
        "The critics cried 'masterpiece'.",
    ),
    exclusion(
        OTHER_MEANING,
        "titles and bands",
        r"tears (?:for fears|in heaven|of the sun|of the black tiger|in the rain|dry on their own)|as tears go by|tracks of my tears|boys don't cry|girls don't cry|don't cry for me|no woman,? no cry|cry me a river|cry (?:freedom|macho)|the crying game|doves? (?:cr(?:y|ied)|weep)|weeping (?:willow|angel)",
        "Tears for Fears play over the credits.",
    ),
    exclusion(
        DID_NOT_CRY,
        "did not cry",
        r"(?:did ?n'?o?t|did not|do ?n'?o?t|does ?n'?o?t|never|not|hardly|was ?n'?o?t|without|nobody|no one|won't|neither|nor) (?:did i |do i |will you |even |once |really |ever |actually |be |have |a |make me |get |shed )*(?:cry|cried|crying|tear|tears|weep|wept|weeping|sob|sobbed|sobbing|bawl|teary)",
        "I did not shed tears.",
    ),
    exclusion(
        DID_NOT_CRY,
        "no tears",
        r"no (?:real |actual )?tears|dry[- ]eyed|not (?:a|one|single)(?: single)? tear|zero tears|(?:barely|hardly|scarcely) (?:shed(?:ding)? )?a (?:single )?tear|expected to cry|rather than (?:making |make )?(?:you |us |me )?(?:cry|weep|to tears)|(?:do ?n'?o?t|not) (?:watch|see|go to)(?: [a-z]+){0,4} to (?:cry|weep)|(?:is ?n'?o?t|not|won't|never)(?: [a-z]+){1,14} or (?:make|makes|made) (?:me|you|us) (?:cry|weep)|wanted to cry but",
        "No tears here.",
    ),
    exclusion(
        DID_NOT_CRY,
        "not moved to tears",
        r"(?:never|not|n't|hardly|barely|nothing) (?:quite |even |really |ever |exactly |once |come |came |that |so |as )*(?:bring|brought|move|reduce|drive|drove|driven|get|got|close|near|touch)[a-z]*(?: [a-z]+){0,3} to (?:the point of )?(?:shed |any |my |actual |real )*(?:tears|crying|weeping|sobbing)",
        "It never brought me to tears.",
    ),
    exclusion(
        DID_NOT_CRY,
        "did not make anyone cry",
        r"(?:never|not|n't|hardly|nothing) (?:quite |even |really |ever |once )*(?:make|made|making|makes) (?:me|us|you|anyone|anybody|my [a-z]+) (?:want to )?(?:cry|weep|sob|tear up|bawl|tearful|teary)",
        "It never made me cry.",
    ),
    exclusion(
        FORCED,
        "forced tears",
        r"(?:manipulat|forc|fake|cheap|jerk|squeez|wring|milk|beg|strain|emotional blackmail)[a-z]* (?:for |out |your |our |the |you |us |the audience |some |of |as many |melodramatic |every |last |a few )*(?:tears?|cry|crying|weep)|(?:tries|tried|try|trying|attempt(?:s|ed)?|meant|designed|intended|calculated) (?:too hard |so hard |hard |desperately )*to (?:make (?:you|us|me|people|everyone|the audience|viewers) (?:cry|weep)|jerk)|(?:want(?:s|ed)|everything|desperate|desperately) to (?:do (?:everything|anything) to )?make (?:you|us|me|people|viewers|(?:the|its) audience) (?:cry|weep)|tr(?:y|ies|ied|ying) (?:so |too )?(?:hard )?to (?:have|be) (?:a )?tear|attempts? at making (?:me|you|us|people) (?:cry|weep)|supposed to (?:be )?(?:cry|weep|in tears|make (?:me|you|us) cry)|want(?:s|ed)? (?:you|us|me|viewers|everyone|(?:the|its|his|her|their) (?:audience|viewers?))(?: [a-z]+ly)? to (?:cry|weep|sob|bawl|tear up|shed)",
        "It tries too hard to make you cry.",
    ),
    exclusion(
        OTHER_CAUSE,
        "laughed until they cried",
        r"(?:laugh(?:ed|ing|s)?|funny|hilarious|giggl)[a-z ,]{0,20}(?:till|until|'til|so (?:hard|much),?(?: that)?)(?: (?:i|we|my|it|they|you|nearly|almost|had|was|were|in|even|literally|eyes|brought|me|to)){0,5} (?:cried|cry|tears|crying|wept)|cr(?:y|ied|ying) (?:with|from|out of) (?:sheer )?(?:boredom|frustration|laugh(?:ter|ing))|tears[ .…]{1,4}of (?:laughter|laughing|boredom|frustration|exasperation|rage|anger|pain|joy at the end credits)|tears? from laugh|laugh(?:ed|ing|s)? (?:[a-z]+ ){0,3}to tears|cr(?:y|ied|ying) laughing|laugh-?cr(?:y|ied|ying)|tears (?:[a-z]+ ){1,4}(?:from|of|with) laugh|laugh(?:ed|ing)? so (?:hard|much),? (?:that )?(?:i|we|my) (?:[a-z]+ ){0,3}(?:in tears|tears|cried|crying|cry)|(?:hilarious|so funny|funniest)[a-z ,-]{0,40}(?:in|to) tears",
        "I laughed until I cried.",
    ),
    exclusion(
        OTHER_CAUSE,
        "in tears because it was so funny",
        r"(?:(?:in|to|into|with) tears|cry|crying|cried)[,.:;!]? (?:because |since |as |for )?(?:it|this|that|he|she|they|the [a-z]+)(?: was|'s| is| were) (?:just |absolutely |all )?(?:so |too |that |very |really )?(?:funny|hilarious|bad|boring|awful|terrible|stupid)",
        "Had me in tears, it was so funny.",
    ),
    exclusion(
        OTHER_CAUSE,
        "bored to tears",
        r"(?:bor(?:ed|es|e|ing)|frustrat(?:ed|es|ing)|annoy(?:ed|s|ing)|irritat(?:ed|es|ing)) (?:[a-z]+ ){0,5}to tears",
        "It bores you to tears.",
    ),
    exclusion(
        OTHER_CAUSE,
        "so bad it makes one cry",
        r"so (?:bad|dull|boring|awful|terrible|stupid)[a-z ,]{0,16}(?:cried|cry|tears|weep)|cr(?:y|ied|ying) (?:over|for|about) (?:my|the) (?:money|wasted|ticket)|want(?:ed)? my (?:money|time)[a-z ,]{0,20}(?:cry|tears)",
        "So bad I could cry.",
    ),
)
