"""How well a film accounts for all the words of a query, read as film_reading.py says.

Every word weighs as evidence: a Latin word of five letters 1, a Hangul syllable a half, a word that only holds a
sentence together next to nothing. What the film accounts for must be a share of the whole, and that share falls with
how unlikely its title is to be typed by chance (its *strength*):

- The words of a title, the syllables of a Hangul one, and the letters of a romanised one, which is nothing else,
  count. A Hangul title of words that are told of no other film is as strong as one of twice its length.
- A title that is in quotation marks or a hashtag, or that stands beside a word for Korean, is meant as a title.
- Two pieces of evidence that know nothing of each other, a title and somebody of that film, or a title and its year,
  are enough, whatever else was typed.

A word in another script than the title costs less than one in the same, which may be a word of another film's title
(hope, hope springs). Above the share, words that nothing accounts for cost points; they do not kill.
"""

from collections.abc import Sequence

from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.hangul.jamo import has_hangul
from tearjerk.search.query.fillers import CONVERSATION_WORDS, FILLERS
from tearjerk.search.query.word_lists import ALSO_IN_TITLES, ARTICLES_AND_PREPOSITIONS, KOREAN
from tearjerk.search.query.words import Word
from tearjerk.search.scoring import SURE_SCORE, Part

FILLER_PENALTY = 1.0
"""Points that a match loses for extra words that only say that a film is meant, or ask something about it."""
ARTICLE_PENALTY = 0.5
"""Points that a match loses for articles and prepositions beside it."""
WRONG_YEAR_PENALTY = 12.0
"""Points that a match loses if its film is MAX_YEARS_OFF years or more from the year typed; fewer if it is nearer."""
MAX_YEARS_OFF = 4
MAX_YEARS_APART = 3
"""A title with a year further off than this means another film."""
WRONG_PERSON_PENALTY = 8.0
"""Points that a match loses for the name of somebody who is in other films, not in this one."""

LETTERS_PER_WEIGHT, SYLLABLES_PER_WEIGHT, MAX_WORD_WEIGHT = 5, 2, 2.0
FILLER_WEIGHT = 0.2
KIND_WEIGHTS = {"year": 1.0, "korean": 0.6, "film": 0.3, "director": 0.1, "cast": 0.1, "filler": 0.1}
"""How much words around a title add to the evidence that a film of the catalogue is meant."""
_EXPLAINED_SHARES = {
    "title": 1.0,
    "person": 1.0,
    "number": 1.0,
    "story": 0.8,
    "other person": 0.5,
    "unexplained": 0.0,
}
"""The share of a word's weight that is accounted for; other kinds of word count by KIND_WEIGHTS."""
DOUBTFUL_STORY_SHARE = 0.5
"""The same for a story word next to a one-word title if nothing else says that a film is meant: home alone."""
UNEXPLAINED_PENALTY = 12.0
"""Points between a match that accounts for nearly everything and one that accounts for just enough."""
OTHER_SCRIPT_SHARE = 0.4
"""How much an unexplained word costs that is in another script than the title."""
MIN_SHARES = (0.75, 0.51, 0.4, 0.3, 0.2)
"""The lowest shares of the query's weight that a title must account for, by its strength from 1 on."""
SYLLABLES_PER_STRENGTH, CHARACTERS_PER_STRENGTH, ROMANISED_LETTERS_PER_STRENGTH = 2, 2, 3
"""Hangul syllables, Chinese and Japanese characters, and letters of a romanised title that are as strong as an English
word."""
RARE_TITLE_BONUS, MIN_RARE_TITLE_SYLLABLES = 2, 3
"""How much stronger a Hangul title is whose words are told of no other film, and the syllables that it must have: two
are too often a part of another word."""
QUOTED_TITLE_FACTOR = 0.6
"""The part of its lowest share that a title needs which is marked as one, or stands beside a word for Korean."""
MIN_SHARE_WITH_YEAR = 0.35
"""The lowest share of a title of one word and its year: one film in twenty has that year."""
MIN_SHARE_WITH_PEOPLE = 0.5
"""The same where people are named, and no title."""


class TypedTitle(Struct, frozen=True):
    """The title of a film as it was typed, and what speaks for its being meant."""

    text: str
    is_romanised: bool = False
    is_quoted: bool = False
    is_rare: bool = False

    @property
    def strength(self) -> int:
        """How unlikely it is to be typed by chance, from 1 on."""
        if has_hangul(self.text):
            syllables = sum("가" <= character <= "힣" for character in self.text)
            strength = -(-syllables // SYLLABLES_PER_STRENGTH)
            return strength + RARE_TITLE_BONUS * (self.is_rare and syllables >= MIN_RARE_TITLE_SYLLABLES)
        if _script(self.text) == "other":
            return max(1, len(self.text.replace(" ", "")) // CHARACTERS_PER_STRENGTH)
        if self.is_romanised:
            return max(1, sum(map(str.isalpha, self.text)) // ROMANISED_LETTERS_PER_STRENGTH)
        words = self.text.casefold().split()
        fillers = sum(word in FILLERS or word in ARTICLES_AND_PREPOSITIONS for word in words)
        keywords = len(words) - fillers
        return keywords + fillers // 2 if keywords > 1 else 1


def min_share(title: TypedTitle, kinds: Sequence[str]) -> float:
    """The lowest share of a query's weight that a title and what stands beside it must account for."""
    share = MIN_SHARES[min(title.strength, len(MIN_SHARES)) - 1]
    if title.is_quoted or ("korean" in kinds and title.text.casefold() not in KOREAN):
        share *= QUOTED_TITLE_FACTOR
    if title.text.casefold() not in FILLERS:
        if "person" in kinds:
            return 0.0
        if "year" in kinds:
            return min(share, MIN_SHARE_WITH_YEAR) if title.strength == 1 else 0.0
    return share


def word_weight(text: str) -> float:
    """What a word weighs as evidence."""
    if text.casefold() in FILLERS:
        return FILLER_WEIGHT
    if text.isascii() or all(character < "\u0500" for character in text):
        return min(len(text) / LETTERS_PER_WEIGHT, MAX_WORD_WEIGHT)
    return min(len(text) / SYLLABLES_PER_WEIGHT, MAX_WORD_WEIGHT)


def unexplained_penalty(
    words: Sequence[Word], kinds: Sequence[str], lowest: float, title: TypedTitle | None = None
) -> float | None:
    """The points that a match loses for words that nothing accounts for; None if less than a share is accounted for."""
    explained = unexplained = 0.0
    is_weak = title is not None and title.strength == 1
    # Words of a sentence, or of another title, that begins with this one: I was going to.
    more_words = (
        CONVERSATION_WORDS | FILLERS
        if title is not None and title.text.casefold() in FILLERS
        else CONVERSATION_WORDS
    )
    doubtful = is_weak and not any(
        word.kind and kind in KIND_WEIGHTS and word.text.casefold() not in ALSO_IN_TITLES
        for word, kind in zip(words, kinds, strict=True)
    )
    for word, kind in zip(words, kinds, strict=True):
        if is_weak and kind == "filler" and word.text.casefold() in more_words:
            kind = "unexplained"
        share = DOUBTFUL_STORY_SHARE if doubtful and kind == "story" else _EXPLAINED_SHARES.get(kind)
        if share is None:
            explained += KIND_WEIGHTS.get(kind, 0.0)
        else:
            explained += share * word_weight(word.text)
            is_foreign = title is not None and _script(word.text) != _script(title.text)
            unexplained += (
                (1.0 - share) * word_weight(word.text) * (OTHER_SCRIPT_SHARE if is_foreign else 1.0)
            )
    if not unexplained:
        return 0.0
    share = explained / (explained + unexplained)
    if share < lowest:
        return None
    if not lowest:
        return UNEXPLAINED_PENALTY * (0.1 + 1.0 - share)
    # A match with an unexplained word is never sure, and one at the lowest share is near the threshold.
    return 100.0 - SURE_SCORE + UNEXPLAINED_PENALTY * (0.1 + (1.0 - share) / (1.0 - lowest))


def unexplained_weight(parts: Sequence[Part]) -> float:
    """The weight of the words that nothing accounts for."""
    return sum(
        word_weight(word) for part in parts if part.kind == "unexplained" for word in part.text.split()
    )


def _script(text: str) -> str:
    if text.isascii():
        return "latin"
    if has_hangul(text):
        return "hangul"
    return "latin" if text[0] < "\u0250" else "cyrillic" if text[0] < "\u0530" else "other"


def context_penalty(film: Film, words: Sequence[Word], kinds: Sequence[str]) -> float:
    """The points that a match loses for words around the title, a wrong year and somebody of other films."""
    penalty = ARTICLE_PENALTY if "article" in kinds else 0.0
    if any(kind not in ("title", "person", "year", "number", "release", "article") for kind in kinds):
        penalty += FILLER_PENALTY
    years = [
        int(word.text[:4])
        for word, kind in zip(words, kinds, strict=True)
        if kind == "other year" and word.text[:4] not in film.synopsis
    ]
    if years and "year" not in kinds:
        off = min(abs(film.year - year) for year in years)
        penalty += WRONG_YEAR_PENALTY * min(off, MAX_YEARS_OFF) / MAX_YEARS_OFF
    if "other person" in kinds:
        penalty += WRONG_PERSON_PENALTY
    return penalty


def has_wrong_year(film: Film, words: Sequence[Word], kinds: Sequence[str]) -> bool:
    """Whether a title and a year were typed, and the year is far from the film's and not one in which it is set."""
    years = [word.text[:4] for word, kind in zip(words, kinds, strict=True) if kind == "other year"]
    return (
        bool(years)
        and set(kinds) <= {"title", "article", "other year"}
        and all(abs(film.year - int(year)) > MAX_YEARS_APART and year not in film.synopsis for year in years)
    )
