"""People by their names with typos: in Hangul, in Latin letters, or typed on the wrong keyboard layout."""

from collections.abc import Iterator

from tearjerk.hangul.names import FAMILY_SPELLINGS, is_given_name, plain_names, sounds
from tearjerk.hangul.spellings import is_syllable
from tearjerk.search.index.index import Index
from tearjerk.search.people.names import Named, add_films, keys_of, likeness_of, may_be_name
from tearjerk.search.people.other_people import other_person
from tearjerk.search.query.query import Query
from tearjerk.search.scoring import Candidates

MIN_NEAR_KEY_LETTERS, MIN_NEAR_LIKENESS = 9, 0.8
"""How long a name's key must be to be forgiven a typo, and how alike the two spellings must then be."""
MIN_NEAR_SYLLABLES = 3
"""The minimum length of a name in Hangul that may be misspelled."""
MIN_FILMS = 4
"""The minimum number of a person's films for a name with a wrong letter to mean them: others are called so as well."""


def match_near_names(query: Query, index: Index, candidates: Candidates) -> None:
    """Films by a name in Hangul typed on the wrong layout, or by a romanised name with a typo."""
    from tearjerk.search.titles.typos import near

    for spelling in query.spellings:
        for name in index.typed_names.get(spelling.replace(" ", ""), ()):
            add_films(Named(index.names[name], spelling, 1.0), "person", index, candidates)
    typed = query.plain
    if query.has_hangul:
        for named in people_misspelled(typed, index):
            add_films(named, "near person", index, candidates, distance=1)
        return
    if not may_be_name(typed, index) or _is_another_name(typed):
        return
    keys = list(index.people)
    for wanted in keys_of(typed):
        if len(wanted) >= MIN_NEAR_KEY_LETTERS:
            for number, distance in near(keys, wanted, 1):
                key = keys[number]
                for name in index.people[key]:
                    likeness = likeness_of(typed, name, index)
                    if key[0] == wanted[0] and likeness >= MIN_NEAR_LIKENESS:
                        named = Named(index.names[name], key, likeness)
                        add_films(named, "near person", index, candidates, distance=distance)


def people_misspelled(typed: str, index: Index) -> Iterator[Named]:
    """The people by a name in Hangul that sounds like the one typed, or, if they are in many films, almost like it."""
    if len(typed) < MIN_NEAR_SYLLABLES or typed in index.names or other_person(typed) is not None:
        return
    from rapidfuzz.distance import OSA

    sound = sounds(typed)
    for name in index.hangul_names:
        # Most names share no syllable with the one that was typed.
        if len(name) != len(typed) or not any(map(str.__eq__, name, typed)):
            continue
        person = index.names[name]
        is_well_known = name[0] == typed[0] and len(person.films) >= MIN_FILMS
        if OSA.distance(sound, sounds(name), score_cutoff=1) <= is_well_known:
            yield Named(person, name, 0.9)


def _is_another_name(typed: str) -> bool:
    """Whether a name without typos was typed: a family name and one syllable or two, as in most Korean names."""
    words = plain_names([typed])[0].split()
    return len(words) > 1 and any(
        family in FAMILY_SPELLINGS and (is_given_name("".join(given)) or is_syllable("".join(given)))
        for family, given in ((words[0], words[1:]), (words[-1], words[:-1]))
    )
