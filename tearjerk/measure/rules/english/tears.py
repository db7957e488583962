"""English patterns for viewers who write that they cried."""

from tearjerk.measure.language import always, tears

VIEWER_BEFORE_CRYING = (
    r"(?:^|[.!?;:*()…-] ?|(?:^|[^a-z])(?:me|us|you|i|we|was|were|am|i'm|im|been|be|started|start|stop|stopped|kept|keep|still|now|just"
    r"|literally|actually|almost|basically|genuinely|already|from|of|like|while|left|ugly|always|never|not|time|and|or|also|out|hysterically"
    r"|uncontrollably|constantly|about|love|loved|everyone|everybody|people|audience|theat(?:er|re)|here|ended up|end up|got|caught myself"
    r"|found myself|myself|sloppy|openly|all|both|even|so|without|before|then i'm|by|one|alone|there|cinema|credits|my [a-z]+) )"
)
"""Words before 'crying' that show that the writer or the audience cries, not a character."""

TEARS = (
    tears("cried", r"cried|cryed", "We both cried at the end."),
    tears(
        "cry",
        r"(?:made|make|makes|making|had|has|have|will|would|to|you'll|i|we|me|us|you|and|still|always|gonna|ugly|good|might|could|really|just|almost|nearly)[ -](?:[a-z]+ )?cry(?:ing|[^a-z]|$)",
        "This will make you cry.",
    ),
    tears(
        "makes someone cry",
        r"(?:made|make|makes|making|had|has|have|get|gets|got) (?:[a-z’']+,? ){1,5}(?:&|and |or )?cry(?:ing|[^a-z]|$)|(?:laugh|smile|cheer|gasp|think|shiver)(?:ed|s|ing)?,? (?:[a-z]+, ){0,5}(?:& ?|and |or |an |perhaps |maybe |even |also ){0,3}cry(?:ing)?(?:[^a-z]|$)",
        "Enough to make a grown man cry.",
    ),
    tears(
        "cry every time",
        r"(?:^|[.!?,;] ?)cry (?:every|each)(?: single)? ?time|cry count|cry (?:like a|my eyes out|your eyes out|buckets)",
        "Cry every time.",
    ),
    tears(
        "crying",
        VIEWER_BEFORE_CRYING
        + r"(?:crying|sobbing|bawling|weeping|blubbering)(?:[^a-z]|$)|ugly[- ]cr|(?:crying|bawling|sobbing) (?:my|your|our) (?:fucking )?eyes out",
        "I was crying by the second act.",
    ),
    tears(
        "tears",
        r"(?:[^a-z]|^)tears(?:[^a-z]|$)|tear(?:ed|ing)[ -]?up|tears? up|(?:me|us|my eyes|eyes|was|were|am|i'm|got|get|getting|left|felt|feel|been|so|very|all|quite|rather|little|bit) (?:a (?:little|bit) )?tear(?:ful|y)|(?:^|[^a-z])an? (?:[a-z]+ )?tear(?:[^a-z]|$)|tear-?\s?jerk",
        "It brought me to tears.",
    ),
    tears(
        "sobbed",
        r"sobbed|(?:^|to|i|we|you|and|will|would|could|can|me|us|just|still|also|really|literally|violently|always|or|people|everyone|everybody|audiences?|adults) sobs?(?:[^a-z]|$)|(?:[^a-z]|^)wept(?:[^a-z]|$)|(?:^|to|i|we|you|and|will|would|could|can|me|us|just|still|also|really|literally|violently|always|or|people|everyone|everybody|audiences?|adults) weep(?:[^a-z]|$)|(?:me|us|was|were|am|i'm|got|get|getting|left|felt|all|so) weepy|bawled|blubbered|snivell?ed|(?:was|were|am|i'm|me|us|i|we|everyone|people|audience|kept|started) (?:all )?sniffl(?:ed|ing)",
        "I sobbed through the last half hour.",
    ),
    tears(
        "wet eyes",
        r"(?:misty|moist|wet|watery|puffy|red|teary)-? ?eyed|teary eyes?|(?:my|our|your|had|got|have|such|and) (?:misty|moist|wet|watery|swollen|puffy|red) eyes|eyes (?:[a-z]+ly )?(?:were |got |get |are |started |began |to )*(?:misty|moist|wet|water|watering|tear|tearing|well|welled|swollen|puffy)|(?:me|us|i|we|was|were|am|i'm|start|started|kept|myself) well(?:ed|ing) up|lump in (?:my|the|your) throat|choked (?:me )?up",
        "My eyes were wet on the way home.",
    ),
    tears(
        "tissues",
        r"(?:bring|need|needed|grab|pack|box|have|get|keep|pass|carry|take)[a-z ]{0,14}(?:tissue|kleenex|handkerchief|hankie|hanky)",
        "Bring tissues.",
    ),
    tears("waterworks", r"waterworks", "Cue the waterworks."),
)

ALWAYS = (
    always(
        "not a dry eye",
        r"(?:few|many|not|n't|wasn't|without|no|hardly|barely) a? ?(?:really |exactly )?(?:a )?(?:single )?dry eyes?|(?:not one|no) (?:[a-z]+ ){1,3}(?:had|with) (?:a )?dry eyes?",
        "There was not a dry eye in the house.",
    ),
    always(
        "could not help crying",
        r"(?:could ?n'?o?t|cannot|can't|impossible|hard|unable) (?:to )?(?:help|stop|hold|keep|fight|avoid|resist|not)[a-z ]{0,12} (?:cry|tear|sob|weep|bawl)",
        "I could not stop crying.",
    ),
    always(
        "anyone who does not cry",
        r"(?:if you|anyone who|people who|those who|who) (?:do ?n'?o?t|does ?n'?o?t|did ?n'?o?t|can|could) (?:not )?(?:cry|weep|tear up|sob)[a-z ,']{0,40}(?:heart|stone|human|soul|dead|robot|lying|liar|get away|monster|weak|psychopath|sociopath|wrong with)",
        "If you don't cry you have no heart.",
    ),
    always(
        "if you do not cry",
        r"if you (?:do ?n'?o?t|did ?n'?o?t|are ?n'?o?t|were ?n'?o?t) (?:cry(?:ing)?|tear(?:ing)? up|shed(?:ding)? a tear|weep|sob|bawl)(?: at| during| when| by| in| to| after| over| from| watching| while|[,.!?])"
        r"|if (?:[a-z]+ ){1,8}(?:does ?n'?o?t|do ?n'?o?t|did ?n'?o?t) (?:make|bring|move|leave) (?:you|anyone) (?:to |in |want to )?(?:cry|tears|tear up|weep|sob)",
        "If the last letter does not make you cry, see a doctor.",
    ),
    always(
        "the only one who cried",
        r"(?:only one|only person|anyone|everyone|one of (?:those|the (?:many|people))(?: people)?) (?:here |else )?(?:who|that) (?:also |really )?(?:cried|wept|sobbed|teared up|bawled)",
        "Am I the only one who cried?",
    ),
    always(
        "never trust anyone who stays dry",
        r"(?:do ?n'?o?t|never|cannot|can't) trust (?:you|your|any(?:one|body)|people|some(?:one|body)|those)[a-z ,']{0,30}(?:n't|not) (?:cry|tear up|weep|sob)",
        "I don't trust anyone who says they did not tear up.",
    ),
    always(
        "not ashamed of crying",
        r"(?:not ashamed|don't mind|embarrassed|ashamed|must|have to|gotta|willing) (?:to )?(?:admit|say|admitting|saying)[a-z ']{0,16}(?:cried|tear|wept|sobb|bawl)",
        "Not ashamed to say I cried.",
    ),
    always(
        "never cried so much",
        r"never (?:ever |before )?(?:(?:been )?(?:cried|wept|sobbed|bawled|teared up)|(?:made|moved|brought|had) [a-z ]{0,12}(?:cry|to tears|weep|sob))(?: [a-z]+){0,3} (?:more (?:in|at|over|during)|(?:so|this|as) (?:much|hard|many|long|loud|bad|often|openly)|like (?:this|that)|before(?:$|[^a-z ]| (?:this|but|until|seeing|watching)))",
        "I have never cried so much at a film.",
    ),
    always(
        "never cries, but did this time",
        r"(?:never|n't|not|rarely|seldom|hardly|hardly ever) (?:usually |normally |often |ever |really |one to |someone who |a )*cr(?:y|ier|ies)(?: [a-z]+){0,5},? but (?:this|it|here|man|boy|wow|that)(?: [a-z]+){0,4} (?:got me|broke me|did it|destroyed me|wrecked me|undid me|was the exception|is the exception)"
        r"|(?:do ?n'?o?t|never|rarely|seldom|hardly) (?:usually |normally |often |really |tend to |generally )?(?:cry|tear up|get emotional)(?: [a-z]+){0,6},? but (?:this|it|here|man|boy|wow|that|in this|in that|i)(?:[^a-z]|$)"
        r"|not (?:a|the (?:kind|type|sort) of) (?:person|guy|man|girl|woman|one) (?:who |that )?(?:usually |easily |often |ever )?(?:cry|cries|weeps?|tears? up)(?: [a-z]+){0,5},? but (?:this|it|here|i|man|wow)(?:[^a-z]|$)",
        "I never cry at the cinema but this one got me.",
    ),
    always(
        "expected not to cry, but did",
        r"(?:won't|will not|wouldn't|not going to|not gonna) (?:cry|tear up|weep) (?:[a-z]+ ){0,4}(?:and|but|yet) (?:then )?i (?:[a-z]+ )?(?:do|did|cried|am|was)(?:[^a-z]|$)",
        "I always think I won't cry and I always do.",
    ),
    always(
        "cannot watch without crying",
        r"(?:can't|cannot|could ?n'?o?t|could not|never|nobody|no one|yet|impossible|hard|difficult|tough|try|dare you)(?: [a-z]+){1,7} without (?:ever |even )?(?:crying|tears|tearing up|weeping|sobbing|bawling|shedding|a tear)",
        "I cannot get through the last scene without crying.",
    ),
    always(
        "people nearby cried",
        r"(?:next to|beside|behind|around|in front of) (?:me|us)(?: in the [a-z]+)? (?:was |were |is |are |all |both |also |started |kept |openly |quietly )*(?:cr(?:ied|ying)|tear(?:ed|ing) up|in tears|wept|weeping|sobb|bawl|sniff)",
        "The boy next to me was crying.",
    ),
    always(
        "did anyone else cry",
        r"any(?:one|body) (?:else |else who |who |here |here who )(?:also |just )?(?:cr(?:y|ied|ying)|tear(?:ed|ing)? up|sobbed|bawled|in tears)[a-z ]{0,24}\?",
        "Anyone else crying at the end?",
    ),
    always(
        "no tears left",
        r"no (?:more )?tears (?:left|remaining)|not (?:a|one) tear left",
        "No tears left, I used them all.",
    ),
    always(
        "a crying mess",
        r"(?:crying|sobbing|weeping|bawling|blubbering) (?:mess|wreck|heap|puddle)",
        "I was a blubbering mess.",
    ),
    always(
        "anyone who denies crying is lying",
        r"(?:say|says|said|saying|claim|claims|claimed|claiming|pretend|pretends|tells you|tell you) (?:that )?(?:they |he |she |you |it |to )?(?:have |has )?(?:did ?n't|did not|do ?n't|never|not|have ?n't)(?: have)?(?: even)? (?:cry|cried|tear|shed|weep|wept|sob)[a-z ,']{0,24}(?:lying|liar|lies|kidding|heart|stone|soul|robot)",
        "People who say they did not cry are lying.",
    ),
    always(
        "wants tears and gets them",
        r"wants? (?:you|me|us) to (?:cry|weep|sob|bawl)[a-z ]{0,16},? (?:and|so) (?:i did|we did|you will|you do|it works|it worked|it succeed)",
        "It wants you to cry, and I did.",
    ),
)
