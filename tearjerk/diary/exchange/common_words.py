"""Words that are common in film titles."""

COMMON_WORDS = frozenset(
    """
    the an of and in on at to for from with by my your his her our their is are it we you he she me him us
    them this that love story man woman men women boy girl boys girls child children baby kid kids day days
    night nights life lives time times year years world home house room road street city town country land
    sea ocean river sky star stars sun moon heart dream dreams mother father mom dad son daughter brother
    sister family friend friends king queen prince princess war battle fight last first one two three black
    white red blue green dark light summer winter spring autumn fall rain snow fire water wind death dead
    die kill killer murder ghost devil god angel hell heaven secret secrets lost good bad big little great
    new old young beautiful crazy game music song dance letter letters promise memory memories remember
    forget wedding marriage bride goodbye hello never always forever again without before after between
    under over out up down back away go going come coming run way days diary tale legend return end movie
    film part
    """.split()  # noqa: SIM905 -- a list would take one line per word
)
"""Function words, and nouns, verbs and adjectives that are frequent in titles, in lower case."""
