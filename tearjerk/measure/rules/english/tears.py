"""English: how viewers write that they cried."""

from tearjerk.measure.language import always, tears

TEARS = (
    tears("cried", r"cried|cryed", "We both cried at the end."),
    tears(
        "cry",
        r"(?:made|make|makes|making|had|has|have|will|would|to|you'll|i|we|me|us|you|and|still|always|gonna|ugly|good|might|could|really|just)[ -](?:[a-z]+ )?cry(?:ing|[^a-z]|$)",
        "This will make you cry.",
    ),
    tears(
        "makes somebody cry",
        r"(?:made|make|makes|making|had|has|have|get|gets|got) (?:[a-z’']+,? ){1,5}(?:&|and |or )?cry(?:ing|[^a-z]|$)|laugh,? (?:[a-z]+, )?(?:&|and |or )?cry(?:[^a-z]|$)",
        "Enough to make a grown man cry.",
    ),
    tears(
        "cry every time",
        r"(?:^|[.!?,;] ?)cry (?:every|each)(?: single)? time|cry (?:like a|my eyes out|your eyes out|buckets)",
        "Cry every time.",
    ),
    tears("crying", r"crying|ugly[- ]cr", "I was crying by the second act."),
    tears(
        "tears",
        r"(?:[^a-z]|^)tears(?:[^a-z]|$)|tear(?:ed|ing)[ -]?up|tears? up|teary|tearful|a tear(?:[^a-z]|$)|tear-?\s?jerk",
        "It brought me to tears.",
    ),
    tears(
        "sobbed",
        r"sobb(?:ed|ing)|(?:[^a-z]|^)sobs?(?:[^a-z]|$)|(?:[^a-z]|^)(?:wept|weep(?:ing|y)?(?:[^a-z]|$))|bawl(?:ed|ing)|blubber(?:ed|ing)|snivell?(?:ed|ing)|sniffl",
        "I sobbed through the last half hour.",
    ),
    tears(
        "wet eyes",
        r"(?:misty|moist|wet|watery|swollen|puffy|red)[- ]eye|eyes (?:were |got |get |are |started |began |to )*(?:misty|moist|wet|water|watering|well|welled|swollen|puffy)|well(?:ed|ing) up|lump in (?:my|the|your) throat|choked (?:me )?up",
        "My eyes were wet on the way home.",
    ),
    tears(
        "tissues",
        r"(?:bring|need|needed|grab|pack|box|have|get|keep)[a-z ]{0,14}(?:tissue|kleenex|handkerchief|hankie|hanky)",
        "Bring tissues.",
    ),
    tears("waterworks", r"waterworks", "Cue the waterworks."),
)

ALWAYS = (
    always(
        "no dry eye",
        r"(?:not|n't|wasn't|without|no|hardly|barely) a? ?(?:single )?dry eye|(?:not one|no) (?:[a-z]+ ){1,3}(?:had|with) (?:a )?dry eyes?",
        "There was not a dry eye in the house.",
    ),
    always(
        "could not help it",
        r"(?:could ?n'?o?t|cannot|can't|impossible|hard|unable) (?:to )?(?:help|stop|hold|keep|fight|avoid|resist|not)[a-z ]{0,12} (?:cry|tear|sob|weep|bawl)",
        "I could not stop crying.",
    ),
    always(
        "who does not cry",
        r"(?:if you|anyone who|people who|those who|who) (?:do ?n'?o?t|does ?n'?o?t|did ?n'?o?t|can|could) (?:not )?(?:cry|weep|tear up|sob)[a-z ,']{0,40}(?:heart|stone|human|soul|dead|robot|lying|liar|monster|weak|psychopath|sociopath|wrong with)",
        "If you don't cry you have no heart.",
    ),
    always(
        "trust nobody who stays dry",
        r"(?:do ?n'?o?t|never|cannot|can't) trust (?:you|your|any(?:one|body)|people|some(?:one|body)|those)[a-z ,']{0,30}(?:n't|not) (?:cry|tear up|weep|sob)",
        "I don't trust anyone who says they did not tear up.",
    ),
    always(
        "not ashamed",
        r"(?:not ashamed|don't mind|embarrassed|ashamed|must|have to|gotta|willing) (?:to )?(?:admit|say|admitting|saying)[a-z ']{0,16}(?:cried|tear|wept|sobb|bawl)",
        "Not ashamed to say I cried.",
    ),
    always(
        "never so much",
        r"never (?:ever |before )?(?:(?:been )?(?:cried|wept|sobbed|bawled|teared up)|(?:made|moved|brought|had) [a-z ]{0,12}(?:cry|to tears|weep|sob))(?: [a-z]+){0,3} (?:(?:so|this|as) (?:much|hard|many|long|loud|bad|often|openly)|like (?:this|that)|before(?:$|[^a-z ]| (?:this|but|until|seeing|watching)))",
        "I have never cried so much at a film.",
    ),
    always(
        "never cries, but this time",
        r"(?:never|n't|not|rarely|seldom|hardly|hardly ever) (?:usually |normally |often |ever |really |one to |someone who |a )*cr(?:y|ier|ies)(?: [a-z]+){0,5},? but (?:this|it|here|man|boy|wow|that)(?: [a-z]+){0,4} (?:got me|broke me|did it|destroyed me|wrecked me|undid me|was the exception|is the exception)",
        "I never cry at the cinema but this one got me.",
    ),
    always(
        "thinks not, and does",
        r"(?:won't|will not|wouldn't|not going to|not gonna) (?:cry|tear up|weep) (?:[a-z]+ ){0,4}(?:and|but|yet) (?:then )?i (?:[a-z]+ )?(?:do|did|cried|am|was)(?:[^a-z]|$)",
        "I always think I won't cry and I always do.",
    ),
    always(
        "not without tears",
        r"(?:can't|cannot|could ?n'?o?t|could not|never|nobody|no one|impossible|hard|difficult|tough|try|dare you)(?: [a-z]+){1,7} without (?:ever |even )?(?:crying|tears|tearing up|weeping|sobbing|bawling|shedding|a tear)",
        "I cannot get through the last scene without crying.",
    ),
    always(
        "people near the writer",
        r"(?:next to|beside|behind|around|in front of) (?:me|us)(?: in the [a-z]+)? (?:was |were |is |are |all |both |also |started |kept |openly |quietly )*(?:cr(?:ied|ying)|tear(?:ed|ing) up|in tears|wept|weeping|sobb|bawl|sniff)",
        "The boy next to me was crying.",
    ),
    always(
        "anyone else",
        r"any(?:one|body) (?:else |else who |who |here |here who )(?:also |just )?(?:cr(?:y|ied|ying)|tear(?:ed|ing)? up|sobbed|bawled|in tears)[a-z ]{0,24}\?",
        "Anyone who cried with me?",
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
        "liars stay dry",
        r"(?:say|says|said|saying|claim|claims|claimed|claiming|pretend|pretends|tells you|tell you) (?:that )?(?:they |he |she |you |it |to )?(?:have |has )?(?:did ?n't|did not|do ?n't|never|not|have ?n't)(?: have)?(?: even)? (?:cry|cried|tear|shed|weep|wept|sob)[a-z ,']{0,24}(?:lying|liar|lies|kidding|heart|stone|soul|robot)",
        "People who say they did not cry are lying.",
    ),
    always(
        "wanted tears and got them",
        r"wants? (?:you|me|us) to (?:cry|weep|sob|bawl)[a-z ]{0,16},? (?:and|so) (?:i did|we did|you will|you do|it works|it worked|it succeed)",
        "It wants you to cry, and I did.",
    ),
)
