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
    name_keys,
    plain_names,
)
from tearjerk.hangul.romanisation import romanise
from tearjerk.hangul.scripts import has_hanja, has_katakana, is_cyrillic
from tearjerk.search.index.index import Index, PersonName
from tearjerk.search.query.query import Query
from tearjerk.search.scoring import Candidate, Candidates, score

IMPOSSIBLE_NAME_CHARACTERS = frozenset("fqvxz0123456789")
"""Characters that do not occur in a romanised Korean name written as one word."""
MAX_NAME_WORDS = 4
"""Maximum number of words in a name, counting the parts of a given name: Song Kang Ho has three."""
MIN_YALE_LETTERS = 6
MIN_FAMILY_LETTERS = 6
"""Minimum length, in letters, of a non-Korean family name that is recognised by itself."""


class PersonMatch(Struct, frozen=True):
    """A person whose name matches: the key that was compared, and the similarity of the two names (0 to 1)."""

    person: PersonName
    key: str
    similarity: float


def find_people(typed: str, index: Index) -> list[PersonMatch]:
    """Return the people with a name, given in lower case with single spaces."""
    exact = [index.names[name] for name in {typed, typed.replace(" ", "")} & index.names.keys()]
    if exact:
        return [PersonMatch(person, typed, 1.0) for person in exact]
    if not typed.isascii() and (other := _find_in_other_scripts(typed, index)):
        return other
    if has_hangul(typed):
        return []
    if not looks_like_name(typed, index):
        return _find_by_family_name(typed.replace(" ", "-"), index)
    found: dict[str, PersonMatch] = {}
    for key in lookup_keys(typed):
        for name in index.people.get(key, ()):
            person = index.names[name]
            if _is_name_of_person(typed, person):
                found[name] = PersonMatch(person, key, name_similarity(typed, name, index))
    return list(found.values()) or _find_by_family_name(typed, index)


def _find_in_other_scripts(typed: str, index: Index) -> list[PersonMatch]:
    if has_hanja(typed):
        from tearjerk.hangul.hanja import hanja_readings

        names = [reading.replace(" ", "") for reading in hanja_readings(typed)]
        return [PersonMatch(index.names[name], name, 1.0) for name in names if name in index.names]
    if has_katakana(typed):
        from tearjerk.hangul.kana import katakana_key

        wanted = katakana_key(typed)
        return [PersonMatch(index.names[name], wanted, 1.0) for name in index.kana_names.get(wanted, ())]
    if is_cyrillic(typed):
        from tearjerk.hangul.cyrillic import cyrillic_keys

        for key in cyrillic_keys(typed):
            if found := index.cyrillic_names.get(key):
                return [PersonMatch(index.names[name], key, 1.0) for name in found]
    return []


def lookup_keys(typed: str) -> Iterable[str]:
    """Yield the lookup keys of a typed name; keys for one-word names only if it was typed as one word."""
    return (key for key in sorted(name_keys([typed])[0]) if " " not in typed or key[0] != "=")


def looks_like_name(typed: str, index: Index) -> bool:
    words = plain_names([typed])[0].split()
    if len(words) == 1:
        if not IMPOSSIBLE_NAME_CHARACTERS.isdisjoint(typed):
            return False
        ends = {end for size in range(1, 7) for end in (typed[:size], typed[-size:])}
        has_family_name = not (ends.isdisjoint(FAMILY_SPELLINGS) and ends.isdisjoint(FAMILY_NAMES))
        return has_family_name or index.begins_or_ends_name(typed)
    return 0 < len(words) <= MAX_NAME_WORDS and any(map(index.begins_or_ends_name, (words[0], words[-1])))


def _is_name_of_person(typed: str, person: PersonName) -> bool:
    """Return whether a name belongs to this person, rather than being another name with the same key."""
    plain, printed = plain_names([typed, person.printed])
    joined = printed.replace(" ", "")
    if joined in {"".join(order) for order in _word_orders(plain)} or not person.hangul:
        return True
    if not all("가" <= letter <= "힣" for letter in person.hangul):
        return True
    # Yuna reads as 유나: it means 윤아 only if that person spells it so, or if it is divided accordingly (Yun-a).
    is_divided = "-" in typed or len(plain.split()) > 2
    if ends_like_na(person.hangul) and not is_divided:
        return joined.removesuffix("h") in {"".join(order) for order in _word_orders(plain)}
    return can_spell_name(plain, person.hangul)


def _word_orders(plain: str) -> tuple[list[str], ...]:
    words = plain.split()
    return words, words[1:] + words[:1], words[-1:] + words[:-1]


def find_people_by_yale(typed: str, index: Index) -> Iterator[PersonMatch]:
    """Yield the people with a name in Yale romanisation; only used if nobody was found otherwise."""
    plain = plain_names([typed])[0]
    if not plain.isascii() or " " not in plain or len(plain) < MIN_YALE_LETTERS:
        return
    for order in _word_orders(plain):
        spelling = "".join(order).replace("wu", "u")
        # The family name 이 is I in Yale romanisation, but commonly written Yi.
        for key in dict.fromkeys((spelling, spelling.removeprefix("y"))):
            for name in index.yale_names.get(key, ()):
                if _is_name_of_person(typed, index.names[name]) or not ends_like_na(name):
                    yield PersonMatch(index.names[name], key, 0.9)


def _find_by_family_name(typed: str, index: Index) -> list[PersonMatch]:
    """Return the non-Korean people with a family name typed by itself: Kore-eda."""
    if " " in typed or len(typed) < MIN_FAMILY_LETTERS or can_be_given_name(plain_names([typed])[0]):
        return []
    found: list[PersonMatch] = []
    end = index.name_lines.find(f" {typed}\n")
    while end >= 0:
        name = index.name_lines[index.name_lines.rindex("\n", 0, end) + 1 : end] + f" {typed}"
        found.append(PersonMatch(index.names[name], typed, 1.0))
        end = index.name_lines.find(f" {typed}\n", end + 1)
    return found


def match_names(query: Query, index: Index, candidates: Candidates) -> None:
    """Add the films of the people with a name; the more similar the spelling, the higher the score."""
    for match in find_people(query.plain, index):
        add_films(match, "person", index, candidates)


def printed_name(film: Film, person: PersonName) -> str:
    """Return the name as spelled in this film; people with the same Hangul name may be spelled differently."""
    return next(
        (other.name for other in film.people if person.hangul and other.name_ko == person.hangul),
        person.printed,
    )


def add_films(
    match: PersonMatch, tier: str, index: Index, candidates: Candidates, *, distance: int = 0
) -> None:
    points = score(tier, match.similarity)
    for number in match.person.films:
        printed = printed_name(index.films[number], match.person)
        candidates.add(Candidate(number, points, printed, tier, match.key, distance))


def name_similarity(typed: str, name: str, index: Index) -> float:
    """Return the similarity (0 to 1) of a typed name and a person's, printed or romanised, in the best-fitting order."""
    from rapidfuzz import fuzz

    own, printed, in_latin = plain_names([typed, index.names[name].printed, romanise(name, pronounced=False)])
    spellings = (printed.replace(" ", ""), in_latin.replace(" ", ""))
    return (
        max(fuzz.ratio("".join(order), spelling) for order in _word_orders(own) for spelling in spellings)
        / 100
    )
