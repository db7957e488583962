"""How well a film accounts for all the words of a query: its title, its people, its year, what its synopsis says.

A word that nothing accounts for costs, the more the longer it is beside the rest; a short title cannot account for
a query of many words. Weights are of evidence: a Latin word of five letters weighs 1, a Hangul syllable a half.
"""

from collections.abc import Mapping, Sequence, Set

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.film import Film
from tearjerk.hangul.jamo import has_hangul
from tearjerk.search.fillers import DESCRIPTION_FILLERS, FILLERS
from tearjerk.search.query_words import Word
from tearjerk.search.reading import PersonSpan, Reading, TitleSpan
from tearjerk.search.scoring import SURE, Part
from tearjerk.search.words import ARTICLES_AND_PREPOSITIONS, IN_TITLES_TOO

FilmsTold = Mapping[int, Set[int]]
"""For each place in a reading the films in which its word is told."""
NOTHING_TOLD: FilmsTold = {}

FILLER_PENALTY = 1.0
"""Points that a match loses for words beside it that only say that a film is meant, or what of it."""
ARTICLE_PENALTY = 0.5
"""Points that a match loses for articles and prepositions beside it."""
WRONG_YEAR_PENALTY = 12.0
"""Points that a match loses if its film is MAX_YEARS_OFF years or more from the year typed; fewer if it is nearer."""
MAX_YEARS_OFF = 4
MAX_YEARS_APART = 3
"""A title and a year further from the film's than this mean another film."""
WRONG_PERSON_PENALTY = 8.0
"""Points that a match loses for the name of somebody who is in other films, not in this one."""

LETTERS_PER_WEIGHT, SYLLABLES_PER_WEIGHT, MAX_WORD_WEIGHT = 5, 2, 2.0
FILLER_WEIGHT = 0.2
KIND_WEIGHTS = {"year": 1.0, "korean": 0.6, "film": 0.3, "director": 0.1, "cast": 0.1, "filler": 0.1}
"""What words around a title add to the evidence that a film of ours is meant."""
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
"""The same for a word of the story beside a title of one word, where nothing says that a film is meant: home alone."""
UNEXPLAINED_PENALTY = 12.0
"""Points between a match that accounts for nearly everything and one that accounts for just enough."""
MIN_STORY_LETTERS = 4
MIN_SHARES = (0.75, 0.51, 0.4)
"""The lowest shares of the query's weight that a title must account for: one of one word (Hangul: up to two
syllables), of two (up to four), of more."""
MIN_SHARE_OF_PEOPLE = 0.5
"""The same where people are named, and no title."""


def weight(text: str) -> float:
    """What a word weighs as evidence."""
    if text.casefold() in FILLERS:
        return FILLER_WEIGHT
    if text.isascii() or all(character < "\u0500" for character in text):
        return min(len(text) / LETTERS_PER_WEIGHT, MAX_WORD_WEIGHT)
    return min(len(text) / SYLLABLES_PER_WEIGHT, MAX_WORD_WEIGHT)


def read_as(film: Film, number: int, reading: Reading, title_places: Set[int], told: FilmsTold) -> list[str]:
    """What a film makes of each word, in which those at some places are its title: a kind of word for each.

    `told` has the films in which the word at a place is remembered, besides those whose synopsis has it. Kinds: title, person, other person, year, other year, story, unexplained, and those of query_words.Word.
    """
    kinds = ["title" if place in title_places else "" for place in range(len(reading.words))]
    own = people_of(number, reading.people)
    for kind, people in (("person", own), ("other person", reading.people)):
        for span in people:
            if not any(kinds[span.first : span.end]):
                kinds[span.first : span.end] = [kind] * (span.end - span.first)
    for place, films in told.items():
        if not kinds[place] and number in films:
            kinds[place] = "story"
    return [kind or _kind(film, word) for kind, word in zip(kinds, reading.words, strict=True)]


def _kind(film: Film, word: Word) -> str:
    if word.kind == "year":
        return "year" if int(word.text[:4]) == film.year else "other year"
    if word.kind in ("number", "part"):
        return "unexplained"
    if word.kind:
        return word.kind
    if word.text.casefold() in ARTICLES_AND_PREPOSITIONS:
        return "article"
    if word.text.casefold() in DESCRIPTION_FILLERS:
        return "filler"
    return "story" if mentions_word(film, word.text) else "unexplained"


def mentions_word(film: Film, word: str) -> bool:
    """Whether the synopsis, a theme or a genre of the film has a word, but for an English ending."""
    word = word.casefold()
    if has_hangul(word):
        entries = [vocabulary.THEMES[theme] for theme in film.themes] + [
            vocabulary.GENRES[genre] for genre in film.genres
        ]
        return any(word in entry.label_ko.split("·") for entry in entries)
    if len(word) < MIN_STORY_LETTERS:
        return False
    stem = word[: max(MIN_STORY_LETTERS, len(word) - 2)]
    return f" {stem}" in f" {film.synopsis.casefold()} {' '.join((*film.themes, *film.genres))}"


def min_share(title: str) -> float:
    """The lowest share of a query's weight that this title, as typed, must account for."""
    if has_hangul(title):
        size = (sum("가" <= character <= "힣" for character in title) + 1) // 2
    else:
        size = sum(word.casefold() not in FILLERS for word in title.split())
    return MIN_SHARES[max(1, min(size, len(MIN_SHARES))) - 1]


def unexplained_penalty(words: Sequence[Word], kinds: Sequence[str], lowest: float) -> float | None:
    """The points that a match loses for words that nothing accounts for; None if less than a share is accounted for."""
    explained = unexplained = 0.0
    doubtful = lowest == MIN_SHARES[0] and not any(
        kind in KIND_WEIGHTS and word.text.casefold() not in IN_TITLES_TOO
        for word, kind in zip(words, kinds, strict=True)
    )
    for word, kind in zip(words, kinds, strict=True):
        share = DOUBTFUL_STORY_SHARE if doubtful and kind == "story" else _EXPLAINED_SHARES.get(kind)
        if share is None:
            explained += KIND_WEIGHTS.get(kind, 0.0)
        else:
            explained += share * weight(word.text)
            unexplained += (1.0 - share) * weight(word.text)
    if not unexplained:
        return 0.0
    share = explained / (explained + unexplained)
    if share < lowest:
        return None
    # A match with an unexplained word is never sure, and one at the lowest share is near the threshold.
    return 100.0 - SURE + UNEXPLAINED_PENALTY * (0.1 + (1.0 - share) / (1.0 - lowest))


def other_penalties(film: Film, words: Sequence[Word], kinds: Sequence[str]) -> float:
    """The points that a match loses for words around the title, a wrong year and somebody of other films."""
    penalty = ARTICLE_PENALTY if "article" in kinds else 0.0
    if any(kind not in ("title", "person", "year", "number", "release", "article") for kind in kinds):
        penalty += FILLER_PENALTY
    years = [int(word.text[:4]) for word, kind in zip(words, kinds, strict=True) if kind == "other year"]
    if years and "year" not in kinds:
        off = min(abs(film.year - year) for year in years)
        penalty += WRONG_YEAR_PENALTY * min(off, MAX_YEARS_OFF) / MAX_YEARS_OFF
    if "other person" in kinds:
        penalty += WRONG_PERSON_PENALTY
    return penalty


def is_other_film(film: Film, words: Sequence[Word], kinds: Sequence[str]) -> bool:
    """Whether a title and a year were typed, and the year is far from the film's and not one in which it is set."""
    years = [word.text[:4] for word, kind in zip(words, kinds, strict=True) if kind == "other year"]
    return (
        bool(years)
        and set(kinds) <= {"title", "article", "other year"}
        and all(abs(film.year - int(year)) > MAX_YEARS_APART and year not in film.synopsis for year in years)
    )


def parts(words: Sequence[Word], kinds: Sequence[str]) -> tuple[Part, ...]:
    """The words in runs of one kind."""
    runs: list[Part] = []
    for word, kind in zip(words, kinds, strict=True):
        if runs and runs[-1].kind == kind:
            runs[-1] = Part(f"{runs[-1].text} {word.text}", kind)
        else:
            runs.append(Part(word.text, kind))
    return tuple(runs)


def best_titles(spans: Sequence[TitleSpan]) -> list[TitleSpan]:
    """Of the runs of words that are titles of one film the longest, then others that do not overlap it."""
    chosen: list[TitleSpan] = []
    for span in sorted(spans, key=_longest_first):
        if all(span.end <= other.first or other.end <= span.first for other in chosen):
            chosen.append(span)
    return chosen


def _longest_first(span: TitleSpan) -> tuple[int, int, float]:
    return (span.first - span.end, -len(span.spelling), span.table.penalties[span.entry])


def people_of(number: int, people: Sequence[PersonSpan]) -> list[PersonSpan]:
    """Those of the people named who made this film or are in it."""
    return [span for span in people if number in span.named.person.films]
