"""Kinds of the words of a query with respect to one film: its title, its people, its year, its story, or unexplained."""

from collections.abc import Iterator, Mapping, Sequence, Set

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.film import Film
from tearjerk.hangul.jamo import has_hangul
from tearjerk.hangul.names import plain_names
from tearjerk.hangul.particles import stems_without_particle
from tearjerk.search.phrases.parsed_query import ParsedQuery, PersonSpan
from tearjerk.search.phrases.title_spans import TitleSpan
from tearjerk.search.query.fillers import (
    CONVERSATION_WORDS,
    DESCRIPTION_FILLERS,
    FILLERS,
    is_conversational_korean,
)
from tearjerk.search.query.word_lists import TITLE_FUNCTION_WORDS
from tearjerk.search.query.words import Word
from tearjerk.search.scoring import QueryPart

Mentions = Mapping[int, Set[int]]
"""The films whose descriptions mention a word, by the position of the word in the parsed query."""
NO_MENTIONS: Mentions = {}

MIN_WORD_LETTERS, MIN_WORD_SYLLABLES = 4, 2
"""Minimum length of a word from the synopsis or another title: in letters, or in syllables if it is Hangul."""
KOREAN_NAME_SYLLABLES = 3
"""Number of syllables in most Korean names; the first is the family name."""
MIN_GIVEN_NAME_LETTERS = 4
"""Minimum length, in letters, of a given name (or any name of a non-Korean person) that identifies a person by itself."""


def classify_for_film(
    film: Film, film_number: int, parsed_query: ParsedQuery, title_positions: Set[int], mentions: Mentions
) -> list[str]:
    """Return the kind of each word of a query for a film, whose title is at `title_positions`.

    A word is part of the story if the synopsis has it or `mentions` lists the film at its position. Kinds: title, person,
    other person, year, other year, story, unexplained, article, and those of query.words.Word except number and part.
    """
    kinds = ["title" if position in title_positions else "" for position in range(len(parsed_query.words))]
    if title_positions:
        other_titles = _title_words(film)
        for position, word in enumerate(parsed_query.words):
            if not kinds[position] and not word.kind and word.text.casefold() in other_titles:
                kinds[position] = "title"
    people_of_film = people_in_film(film_number, parsed_query.person_spans)
    for kind, people in (("person", people_of_film), ("other person", parsed_query.person_spans)):
        for span in people:
            if not any(kinds[span.first : span.end]):
                kinds[span.first : span.end] = [kind] * (span.end - span.first)
    for first, end in _given_name_spans(film, parsed_query, kinds):
        kinds[first:end] = ["person"] * (end - first)
    for position, films in mentions.items():
        if not kinds[position] and film_number in films:
            kinds[position] = "story"
    return [kind or _kind_for_film(film, word) for kind, word in zip(kinds, parsed_query.words, strict=True)]


def _title_words(film: Film) -> set[str]:
    """Return the informative words in all titles of a film: deokhye for The Last Princess."""
    titles = " ".join((film.title, film.title_ko, *film.also_known_as, *film.romanised)).casefold()
    return {
        word
        for word in titles.replace("-", " ").replace(":", " ").split()
        if len(word) >= (MIN_WORD_LETTERS if word.isascii() else MIN_WORD_SYLLABLES)
    }.difference(FILLERS, CONVERSATION_WORDS)


def _given_name_spans(
    film: Film, parsed_query: ParsedQuery, kinds: Sequence[str]
) -> Iterator[tuple[int, int]]:
    """Yield the spans of unclassified words that are the given name of a person in the film, or any name of a non-Korean one."""
    texts = parsed_query.plain_words
    given_names: set[str] = set()
    for position in range(len(texts)):
        for end in (position + 2, position + 1):
            if (
                end <= len(texts)
                and not any(kinds[position:end])
                and not any(word.kind for word in parsed_query.words[position:end])
            ):
                given_names = given_names or _given_names_of(film)
                name = "".join(texts[position:end])
                if name in given_names or (
                    has_hangul(name) and not given_names.isdisjoint(stems_without_particle(name))
                ):
                    yield position, end
                    break


def _given_names_of(film: Film) -> set[str]:
    found: set[str] = set()
    for person, plain in zip(film.people, plain_names([person.name for person in film.people]), strict=True):
        hangul, (first, *others) = person.name_ko or "", plain.split(" ")
        is_korean = len(hangul) == KOREAN_NAME_SYLLABLES and " " not in hangul
        if is_korean:
            found.add(hangul[1:])
        names = ["".join(others)] if is_korean else [first, *others]
        found.update(name for name in names if len(name) >= MIN_GIVEN_NAME_LETTERS)
    return found


def _kind_for_film(film: Film, word: Word) -> str:
    if word.kind == "year":
        return "year" if int(word.text[:4]) == film.year else "other year"
    return kind_outside_titles(word) or ("story" if mentions_word(film, word.text) else "unexplained")


def kind_outside_titles(word: Word) -> str:
    """Return the kind of a word outside titles and names, or an empty string if it depends on the film."""
    text = word.text.casefold()
    if word.kind in ("number", "part"):
        return "filler" if text in CONVERSATION_WORDS else "unexplained"  # 'one' is a filler: the korean one
    if word.kind:
        return word.kind
    if text in TITLE_FUNCTION_WORDS:
        return "article"
    is_filler = text in DESCRIPTION_FILLERS or text in CONVERSATION_WORDS or is_conversational_korean(text)
    return "filler" if is_filler else ""


def mentions_word(film: Film, word: str) -> bool:
    """Return whether a word occurs in the film's synopsis, themes or genres, ignoring English endings.

    A Hangul word is only looked for in themes and genres.
    """
    word = word.casefold()
    if has_hangul(word):
        entries = [vocabulary.THEMES[theme] for theme in film.themes] + [
            vocabulary.GENRES[genre] for genre in film.genres
        ]
        return any(word in entry.label_ko.split("·") for entry in entries)
    if len(word) < MIN_WORD_LETTERS:
        return False
    stem = word[: max(MIN_WORD_LETTERS, len(word) - 2)]
    return f" {stem}" in f" {film.synopsis.casefold()} {' '.join((*film.themes, *film.genres))}"


def group_by_kind(words: Sequence[Word], kinds: Sequence[str]) -> tuple[QueryPart, ...]:
    """Join consecutive words of the same kind."""
    runs: list[QueryPart] = []
    for word, kind in zip(words, kinds, strict=True):
        if runs and runs[-1].kind == kind:
            runs[-1] = QueryPart(f"{runs[-1].text} {word.text}", kind)
        else:
            runs.append(QueryPart(word.text, kind))
    return tuple(runs)


def longest_titles(spans: Sequence[TitleSpan]) -> list[TitleSpan]:
    """Return the longest of the titles of one film, then others that overlap none of those before them."""
    chosen: list[TitleSpan] = []
    for span in sorted(spans, key=_length_sort_key):
        if all(span.end <= other.first or other.end <= span.first for other in chosen):
            chosen.append(span)
    return chosen


def _length_sort_key(span: TitleSpan) -> tuple[int, int, float]:
    return (span.first - span.end, -len(span.spelling), span.table.penalties[span.entry])


def people_in_film(film_number: int, people: Sequence[PersonSpan]) -> list[PersonSpan]:
    """Return those of the named people who worked on the film."""
    return [span for span in people if film_number in span.match.person.film_numbers]
