"""Phrases for vocabulary entries in reasons."""

from tearjerk.catalogue.vocabulary import RELATIONS, THEMES

THEME_PHRASES = {
    "family": "family ties",
    "father": "a father",
    "mother": "a mother",
    "grandparents": "a grandparent",
    "found-family": "a found family",
    "late-love": "love in old age",
    "time": "a link across time",
    "disability": "a disability",
    "animals": "an animal",
    "disaster": "a disaster",
    "history": "real history",
    "injustice": "an injustice",
    "separation": "people kept apart",
    "loss": "life after a loss",
    "school": "school life",
    "prison": "life in prison",
}
"""Theme → its phrase, if its label does not read well in a sentence; other themes use their label."""

GENRE_PHRASES = {
    "romance": "a romance",
    "comedy": "a comedy",
    "thriller": "a thriller",
    "action": "an action film",
    "horror": "a horror film",
    "fantasy": "a fantasy",
    "animation": "an animated film",
    "documentary": "a documentary",
    "crime": "a crime story",
    "mystery": "a mystery",
}
"""Genre → its phrase, for the genres worth mentioning in a reason."""

AFTERTASTE_PHRASES = {
    "warm": "a warm aftertaste",
    "bittersweet": "bittersweet",
    "devastating": "no comfort in the end",
    "harrowing": "hard to bear",
}

AFTERTASTE_CHANGES = {
    ("harrowing", "devastating"): "more grief than anger",
    ("harrowing", "bittersweet"): "with some comfort",
    ("harrowing", "warm"): "much warmer",
    ("devastating", "bittersweet"): "with some comfort",
    ("devastating", "warm"): "much warmer",
    ("bittersweet", "warm"): "warmer",
    ("warm", "bittersweet"): "less warm",
    ("warm", "devastating"): "with no comfort in the end",
    ("warm", "harrowing"): "much harder to bear",
    ("bittersweet", "devastating"): "darker",
    ("bittersweet", "harrowing"): "harder to bear",
    ("devastating", "harrowing"): "more anger than grief",
}
"""Aftertastes of the loved and the offered film → how the offered one differs."""

IMPLIED_THEMES = {"late-love": ("old-age",), "found-family": ("family",), "forbidden-love": ("love",)}
"""Theme → the themes that it implies. A reason that names the theme does not name these."""

RELATION_THEMES = {
    "father-daughter": ("father",),
    "father-son": ("father",),
    "mother-daughter": ("mother",),
    "mother-son": ("mother",),
    "brothers": ("siblings",),
    "sisters": ("siblings",),
    "brother-sister": ("siblings",),
    "grandparent-grandchild": ("grandparents",),
    "lovers": ("love",),
    "spouses": ("marriage", "love"),
    "friends": ("friendship",),
    "person-animal": ("animals",),
}
"""Relation → the themes that it implies.

A reason that names the relation does not name these themes; and if one of them is late, the relation itself is not named.
"""


def theme_phrase(theme: str) -> str:
    """Return the phrase for a theme."""
    return THEME_PHRASES.get(theme, THEMES[theme].label)


def relation_phrase(relation: str) -> str:
    """Return the phrase for a relation."""
    return RELATIONS[relation].label
