"""Matches of people's names: in Hangul, Latin or Cyrillic letters, katakana or hanja, in either order; also stage names."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.hangul.jamo import has_hangul
from tearjerk.hangul.names import (
    FAMILY_NAMES,
    FAMILY_SPELLINGS,
    can_be_given_name,
    can_spell_name,
    ends_like_na,
    joined_word_orders,
    name_keys,
    plain_names,
)
from tearjerk.hangul.romanisation import romanise
from tearjerk.hangul.scripts import has_hanja, has_katakana, is_cyrillic
from tearjerk.search.index.index import Index, PersonName
from tearjerk.search.query.query import Query
from tearjerk.search.scoring import Candidate, Candidates, score_in_tier

IMPOSSIBLE_NAME_CHARACTERS = frozenset("fqvxz0123456789")
"""Characters that do not occur in a romanised Korean name written as one word."""
MAX_NAME_WORDS = 4
"""Maximum number of words in a name, counting the parts of a given name: Song Kang Ho has three."""
MIN_YALE_LETTERS = 6
MIN_FAMILY_NAME_LETTERS = 6
"""Minimum length, in letters, of a non-Korean family name that is recognised by itself."""


class PersonMatch(Struct, frozen=True):
    """A person whose name matches: the key that was compared, and the similarity of the two names (0 to 1)."""

    person: PersonName
    key: str
    similarity: float


def find_people(typed_name: str, index: Index) -> list[PersonMatch]:
    """Return the people with this name, which is in lower case with single spaces."""
    exact = [
        index.people_by_name[name]
        for name in {typed_name, typed_name.replace(" ", "")} & index.people_by_name.keys()
    ]
    if exact:
        return [PersonMatch(person, typed_name, 1.0) for person in exact]
    if not typed_name.isascii() and (other := _find_in_other_scripts(typed_name, index)):
        return other
    if has_hangul(typed_name):
        return []
    if not looks_like_name(typed_name, index):
        return _find_by_family_name(typed_name.replace(" ", "-"), index)
    found: dict[str, PersonMatch] = {}
    for key in lookup_keys(typed_name):
        for name in index.names_by_key.get(key, ()):
            person = index.people_by_name[name]
            if _is_name_of_person(typed_name, person):
                found[name] = PersonMatch(person, key, name_similarity(typed_name, name, index))
    return list(found.values()) or _find_by_family_name(typed_name, index)


def _find_in_other_scripts(typed_name: str, index: Index) -> list[PersonMatch]:
    if has_hanja(typed_name):
        from tearjerk.hangul.hanja import hanja_readings

        names = [reading.replace(" ", "") for reading in hanja_readings(typed_name)]
        return [
            PersonMatch(index.people_by_name[name], name, 1.0)
            for name in names
            if name in index.people_by_name
        ]
    if has_katakana(typed_name):
        from tearjerk.hangul.kana import katakana_key

        wanted = katakana_key(typed_name)
        return [
            PersonMatch(index.people_by_name[name], wanted, 1.0)
            for name in index.names_by_kana_key.get(wanted, ())
        ]
    if is_cyrillic(typed_name):
        from tearjerk.hangul.cyrillic import cyrillic_keys

        for key in cyrillic_keys(typed_name):
            if found := index.names_by_cyrillic_key.get(key):
                return [PersonMatch(index.people_by_name[name], key, 1.0) for name in found]
    return []


def lookup_keys(typed_name: str) -> Iterable[str]:
    """Return the lookup keys of a typed name; keys for undivided names only if the name was typed as one word."""
    return (key for key in sorted(name_keys([typed_name])[0]) if " " not in typed_name or key[0] != "=")


def looks_like_name(typed_name: str, index: Index) -> bool:
    words = plain_names([typed_name])[0].split()
    if len(words) == 1:
        if not IMPOSSIBLE_NAME_CHARACTERS.isdisjoint(typed_name):
            return False
        ends = {end for size in range(1, 7) for end in (typed_name[:size], typed_name[-size:])}
        has_family_name = not (ends.isdisjoint(FAMILY_SPELLINGS) and ends.isdisjoint(FAMILY_NAMES))
        return has_family_name or index.begins_or_ends_name(typed_name)
    return 0 < len(words) <= MAX_NAME_WORDS and any(map(index.begins_or_ends_name, (words[0], words[-1])))


def _is_name_of_person(typed_name: str, person: PersonName) -> bool:
    """Return whether a name belongs to this person, rather than being another name with the same key."""
    plain, printed = plain_names([typed_name, person.latin])
    joined = printed.replace(" ", "")
    if joined in joined_word_orders(plain) or not person.hangul:
        return True
    if not all("가" <= letter <= "힣" for letter in person.hangul):
        return True
    # Yuna reads as 유나: it means 윤아 only if that person spells the name that way, or if it is divided accordingly
    # (Yun-a).
    is_divided = "-" in typed_name or len(plain.split()) > 2
    if ends_like_na(person.hangul) and not is_divided:
        return joined.removesuffix("h") in joined_word_orders(plain)
    return can_spell_name(plain, person.hangul)


def find_people_by_yale_spelling(typed_name: str, index: Index) -> Iterator[PersonMatch]:
    """Yield the people with this name in Yale romanisation; only used if nobody was found otherwise."""
    plain = plain_names([typed_name])[0]
    if not plain.isascii() or " " not in plain or len(plain) < MIN_YALE_LETTERS:
        return
    for joined in joined_word_orders(plain):
        spelling = joined.replace("wu", "u")
        # The family name 이 is I in Yale romanisation, but commonly written Yi.
        for key in dict.fromkeys((spelling, spelling.removeprefix("y"))):
            for name in index.names_by_yale.get(key, ()):
                if _is_name_of_person(typed_name, index.people_by_name[name]) or not ends_like_na(name):
                    yield PersonMatch(index.people_by_name[name], key, 0.9)


def _find_by_family_name(typed_name: str, index: Index) -> list[PersonMatch]:
    """Return the non-Korean people with this family name, typed by itself: Kore-eda."""
    if " " in typed_name or len(typed_name) < MIN_FAMILY_NAME_LETTERS:
        return []
    end = index.name_lines.find(f" {typed_name}\n")
    if end < 0 or can_be_given_name(plain_names([typed_name])[0]):  # the second check takes longer
        return []
    found: list[PersonMatch] = []
    while end >= 0:
        name = index.name_lines[index.name_lines.rindex("\n", 0, end) + 1 : end] + f" {typed_name}"
        found.append(PersonMatch(index.people_by_name[name], typed_name, 1.0))
        end = index.name_lines.find(f" {typed_name}\n", end + 1)
    return found


def match_names(query: Query, index: Index, candidates: Candidates) -> None:
    """Add the films of the people whose name was typed; the more similar the spelling, the higher the score."""
    for match in find_people(query.plain, index):
        add_films(match, "person", index, candidates)


def name_in_film(film: Film, person: PersonName) -> str:
    """Return the name of a person as spelled in this film; another film may spell the same Hangul name differently."""
    return next(
        (other.name for other in film.people if person.hangul and other.name_ko == person.hangul),
        person.latin,
    )


def add_films(
    match: PersonMatch, tier: str, index: Index, candidates: Candidates, *, distance: int = 0
) -> None:
    score = score_in_tier(tier, match.similarity)
    for number in match.person.film_numbers:
        printed = name_in_film(index.films[number], match.person)
        candidates.add(Candidate(number, score, printed, tier, match.key, distance))


def name_similarity(typed_name: str, name: str, index: Index) -> float:
    """Return the similarity (0 to 1) of a typed name and a person's, printed or romanised, in the best-fitting order."""
    from rapidfuzz import fuzz

    typed, printed, in_latin = plain_names(
        [typed_name, index.people_by_name[name].latin, romanise(name, pronounced=False)]
    )
    spellings = (printed.replace(" ", ""), in_latin.replace(" ", ""))
    return (
        max(fuzz.ratio(joined, spelling) for joined in joined_word_orders(typed) for spelling in spellings)
        / 100
    )
