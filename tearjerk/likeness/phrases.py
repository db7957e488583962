"""How reasons word what the vocabularies name."""

from tearjerk.catalogue.vocabulary import RELATIONS, THEMES

THEME_PHRASES = {
    "family": "family ties",
    "father": "a father",
    "mother": "a mother",
    "siblings": "siblings",
    "grandparents": "a grandparent",
    "found-family": "a family of their own making",
    "love": "love",
    "late-love": "love in old age",
    "coming-of-age": "a coming-of-age story",
    "time": "a twist in time",
    "ghosts": "the dead among the living",
    "disability": "a disability",
    "animals": "an animal",
    "disaster": "a disaster",
    "sport": "sport",
    "history": "real history",
    "injustice": "an injustice",
    "separation": "people kept apart",
    "loss": "a loss to live with",
    "old-age": "old age",
    "school": "a school",
    "prison": "a prison",
}
"""Themes whose label does not read as a phrase; the others are named by their label."""

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
"""Genres that say more than a theme does."""

AFTERTASTE_PHRASES = {
    "warm": "leaves you warm",
    "bittersweet": "bittersweet",
    "devastating": "leaves no comfort",
    "harrowing": "hard to bear",
}

AFTERTASTE_CHANGES = {
    ("harrowing", "devastating"): "grief more than anger",
    ("harrowing", "bittersweet"): "with some comfort",
    ("harrowing", "warm"): "much warmer",
    ("devastating", "bittersweet"): "with some comfort",
    ("devastating", "warm"): "much warmer",
    ("bittersweet", "warm"): "warmer",
    ("warm", "bittersweet"): "more bitter",
    ("warm", "devastating"): "with no comfort in the end",
    ("warm", "harrowing"): "much harder to bear",
    ("bittersweet", "devastating"): "darker",
    ("bittersweet", "harrowing"): "harder to bear",
    ("devastating", "harrowing"): "anger more than grief",
}
"""How the other film's aftertaste compares to this one's."""

IMPLIED_THEMES = {"late-love": ("old-age",), "found-family": ("family",), "forbidden-love": ("love",)}
"""Themes that another already implies."""

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
"""Themes already implied by naming a relation: not named again, and the relation is not named at all if one of them is late."""


def theme_phrase(theme: str) -> str:
    """A theme as a phrase."""
    return THEME_PHRASES.get(theme, THEMES[theme].label)


def relation_phrase(relation: str) -> str:
    """A relation as a phrase."""
    return RELATIONS[relation].label
