"""Coverage of a query: how much of the query a film explains, given the kinds of the query's words (word_kinds.py).

Every word has a weight as evidence: 1 for a Latin word of five letters, 0.5 for a Hangul syllable, and almost nothing for
function words. The film must explain a minimum share of the total weight. The more *strength* its title has, that is, the
less likely it is to be typed by chance, the lower that minimum:

- Strength grows with the number of words in a title, of syllables in a Hangul one, and of letters in a romanised one.
  A Hangul title whose words describe no other film gets a bonus.
- A title in quotation marks or in a hashtag, or together with a word that means 'Korean', needs a smaller share.
- Two independent pieces of evidence suffice, whatever else was typed: a title and a person from the film, or a title of
  strength 2 or more and its year.

An unexplained word in a different script from the title costs less than one in the same script, which may belong to
the title of another film (hope, hope springs). Above the minimum share, unexplained words only reduce the score.
"""

from collections.abc import Sequence

from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.hangul.jamo import has_hangul
from tearjerk.search.query.fillers import CONVERSATION_WORDS, FILLERS
from tearjerk.search.query.word_lists import FILLERS_ALSO_IN_TITLES, TITLE_FUNCTION_WORDS, WORDS_FOR_KOREAN
from tearjerk.search.query.words import Word
from tearjerk.search.scoring import MIN_CERTAIN_SCORE, QueryPart

FILLER_PENALTY = 1.0
"""Points deducted for words around a title or a name, except articles and prepositions."""
ARTICLE_PENALTY = 0.5
"""Points deducted for extra articles and prepositions."""
WRONG_YEAR_PENALTY = 12.0
"""Points deducted if the film is YEARS_TO_FULL_PENALTY or more years from the typed year; proportionally fewer if it is closer."""
YEARS_TO_FULL_PENALTY = 4
MAX_YEARS_APART = 3
"""Maximum difference between a typed year and the film's; beyond it, another film is meant."""
WRONG_PERSON_PENALTY = 8.0
"""Points deducted for the name of a person who worked on other films, but not on this one."""

LETTERS_PER_UNIT_WEIGHT, SYLLABLES_PER_UNIT_WEIGHT, MAX_WORD_WEIGHT = 5, 2, 2.0
"""Numbers of letters and of Hangul syllables that have a weight of 1, and the maximum weight of a word."""
FILLER_WEIGHT = 0.2
KIND_WEIGHTS = {"year": 1.0, "korean": 0.6, "film": 0.3, "director": 0.1, "cast": 0.1, "filler": 0.1}
"""Weights of the kinds of words around a title, as evidence that a film in the catalogue is meant."""
_EXPLAINED_SHARES = {
    "title": 1.0,
    "person": 1.0,
    "story": 0.8,
    "other person": 0.5,
    "unexplained": 0.0,
}
"""Share of a word's weight that counts as explained, by kind; other kinds have the weights in KIND_WEIGHTS."""
DOUBTFUL_STORY_SHARE = 0.5
"""Share of a story word's weight that counts as explained next to a title of strength 1, if nothing else says that a film is
meant (home alone)."""
UNEXPLAINED_PENALTY = 12.0
"""Difference in points between a match that explains almost everything and one that explains just enough."""
OTHER_SCRIPT_FACTOR = 0.4
"""Factor for the weight of an unexplained word in a different script from the title."""
MIN_SHARES = (0.75, 0.51, 0.4, 0.3, 0.2)
"""Minimum shares of the query's weight that a film must explain, by the strength of its title, starting at 1."""
SYLLABLES_PER_STRENGTH, CHARACTERS_PER_STRENGTH, ROMANISED_LETTERS_PER_STRENGTH = 2, 2, 3
"""Numbers of Hangul syllables, of Chinese or Japanese characters, and of letters of a romanised title that add as much
strength as an English word."""
RARE_TITLE_BONUS, MIN_RARE_TITLE_SYLLABLES = 2, 3
"""Extra strength of a Hangul title whose words describe no other film, and its minimum length: two syllables are too
often part of another word."""
QUOTED_TITLE_FACTOR = 0.6
"""Factor for the minimum share of a title that is quoted, or typed together with a word that means 'Korean'."""
MIN_SHARE_WITH_YEAR = 0.35
"""Minimum share for a title of strength 1 with its year, as one film in twenty is from that year."""
MIN_SHARE_WITH_PEOPLE = 0.5
"""Minimum share if people are named but no title."""


class TypedTitle(Struct, frozen=True):
    """A film title as typed, with signs that a title is meant: quotation marks or rare words."""

    text: str
    is_romanised: bool = False
    is_quoted: bool = False
    is_rare: bool = False

    @property
    def strength(self) -> int:
        """How unlikely the title is to be typed by chance; at least 1."""
        if has_hangul(self.text):
            syllables = sum("가" <= character <= "힣" for character in self.text)
            strength = -(-syllables // SYLLABLES_PER_STRENGTH)
            return strength + RARE_TITLE_BONUS * (self.is_rare and syllables >= MIN_RARE_TITLE_SYLLABLES)
        if _script(self.text) == "other":
            return max(1, len(self.text.replace(" ", "")) // CHARACTERS_PER_STRENGTH)
        if self.is_romanised:
            return max(1, sum(map(str.isalpha, self.text)) // ROMANISED_LETTERS_PER_STRENGTH)
        words = self.text.casefold().split()
        fillers = sum(word in FILLERS or word in TITLE_FUNCTION_WORDS for word in words)
        keywords = len(words) - fillers
        return keywords + fillers // 2 if keywords > 1 else 1


def min_explained_share(title: TypedTitle, kinds: Sequence[str]) -> float:
    """Return the minimum share of the query's weight that a film must explain, given its title and the kinds of words."""
    share = MIN_SHARES[min(title.strength, len(MIN_SHARES)) - 1]
    if title.is_quoted or ("korean" in kinds and title.text.casefold() not in WORDS_FOR_KOREAN):
        share *= QUOTED_TITLE_FACTOR
    if title.text.casefold() not in FILLERS:
        if "person" in kinds:
            return 0.0
        if "year" in kinds:
            return min(share, MIN_SHARE_WITH_YEAR) if title.strength == 1 else 0.0
    return share


def word_weight(text: str) -> float:
    """Return the weight of a word as evidence."""
    if text.casefold() in FILLERS:
        return FILLER_WEIGHT
    if text.isascii() or all(character < "\u0500" for character in text):
        return min(len(text) / LETTERS_PER_UNIT_WEIGHT, MAX_WORD_WEIGHT)
    return min(len(text) / SYLLABLES_PER_UNIT_WEIGHT, MAX_WORD_WEIGHT)


def unexplained_penalty(
    words: Sequence[Word], kinds: Sequence[str], min_share: float, title: TypedTitle | None = None
) -> float | None:
    """Return the points deducted for unexplained words, or None if the explained share is below `min_share`."""
    explained = unexplained = 0.0
    is_weak = title is not None and title.strength == 1
    # Words that suggest a sentence, or a longer title that starts with this one: 'I was going to' is not the title 'I'.
    suspect_words = (
        CONVERSATION_WORDS | FILLERS
        if title is not None and title.text.casefold() in FILLERS
        else CONVERSATION_WORDS
    )
    is_doubtful = is_weak and not any(
        word.kind and kind in KIND_WEIGHTS and word.text.casefold() not in FILLERS_ALSO_IN_TITLES
        for word, kind in zip(words, kinds, strict=True)
    )
    for word, kind in zip(words, kinds, strict=True):
        if is_weak and kind == "filler" and word.text.casefold() in suspect_words:
            kind = "unexplained"
        share = DOUBTFUL_STORY_SHARE if is_doubtful and kind == "story" else _EXPLAINED_SHARES.get(kind)
        if share is None:
            explained += KIND_WEIGHTS.get(kind, 0.0)
        else:
            explained += share * word_weight(word.text)
            is_other_script = title is not None and _script(word.text) != _script(title.text)
            unexplained += (
                (1.0 - share) * word_weight(word.text) * (OTHER_SCRIPT_FACTOR if is_other_script else 1.0)
            )
    if not unexplained:
        return 0.0
    share = explained / (explained + unexplained)
    if share < min_share:
        return None
    if not min_share:
        return UNEXPLAINED_PENALTY * (0.1 + 1.0 - share)
    # A match with an unexplained word never reaches MIN_CERTAIN_SCORE, and one at the minimum share scores close to
    # MIN_SCORE.
    return 100.0 - MIN_CERTAIN_SCORE + UNEXPLAINED_PENALTY * (0.1 + (1.0 - share) / (1.0 - min_share))


def unexplained_weight(parts: Sequence[QueryPart]) -> float:
    """Return the weight of the unexplained words."""
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
    """Return the points deducted for words around the title, a wrong year and people from other films."""
    penalty = ARTICLE_PENALTY if "article" in kinds else 0.0
    if any(kind not in ("title", "person", "year", "release", "article") for kind in kinds):
        penalty += FILLER_PENALTY
    years = [
        int(word.text[:4])
        for word, kind in zip(words, kinds, strict=True)
        if kind == "other year" and word.text[:4] not in film.synopsis
    ]
    if years and "year" not in kinds:
        difference = min(abs(film.year - year) for year in years)
        penalty += WRONG_YEAR_PENALTY * min(difference, YEARS_TO_FULL_PENALTY) / YEARS_TO_FULL_PENALTY
    if "other person" in kinds:
        penalty += WRONG_PERSON_PENALTY
    return penalty


def has_wrong_year(film: Film, words: Sequence[Word], kinds: Sequence[str]) -> bool:
    """Return whether only a title and a year were typed, and the film is neither from about that year nor set in it."""
    years = [word.text[:4] for word, kind in zip(words, kinds, strict=True) if kind == "other year"]
    return (
        bool(years)
        and set(kinds) <= {"title", "article", "other year"}
        and all(abs(film.year - int(year)) > MAX_YEARS_APART and year not in film.synopsis for year in years)
    )
