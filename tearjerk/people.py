"""Finds people of a catalogue by name, in either order, in either script, however it is romanised."""

import unicodedata
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache

from tearjerk.errors import UsageError
from tearjerk.film import Film, Person
from tearjerk.hangul.jamo import has_hangul
from tearjerk.hangul.latin import folded, romanised

FAMILY_NAMES: dict[str, str] = {
    spelling: hangul
    for hangul, spellings in {
        "이": "lee yi rhee ri i", "박": "park pak bak bark", "임": "im lim yim rim", "유": "yoo yu you ryu ryoo yoou",
        "노": "noh roh no ro", "나": "na ra nah", "허": "hur huh heo her", "백": "baek paik baik back paek",
        "서": "seo suh sur", "안": "an ahn", "오": "oh o", "우": "woo u wu", "주": "joo ju chu choo",
        "구": "koo gu ku goo", "최": "choi choe choy", "양": "yang ryang", "여": "yeo yuh", "염": "yum yeom yom",
        "엄": "uhm eom um", "조": "cho jo joe", "배": "bae pae bai", "고": "ko go goh koh", "소": "so soh",
    }.items()
    for spelling in spellings.split()
}  # fmt: skip
"""Family names whose usual spellings no rule joins; source: the spellings of Korean film credits (KOFIC)."""

FEWEST_IN_ONE = 7
"""Letters of a folded name that is recognised without knowing where the family name ends."""

_SAME = str.maketrans("류림로라량려", "유임노나양여")
"""Initial ㄹ, kept by some families and dropped by others (Hangul spelling, article 11)."""


def _plain(name: str) -> str:
    """Small letters without marks, hyphens and dots; spaces stay."""
    decomposed = unicodedata.normalize("NFKD", name).casefold()
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign) and sign not in "-.'’‐‑")
    return unicodedata.normalize("NFC", " ".join(bare.split()))


def _key(family: str, given: str) -> str:
    known = FAMILY_NAMES.get(family) or folded(family)
    return f"{known} {folded(given)}"


@lru_cache(maxsize=8192)
def name_keys(name: str) -> frozenset[str]:
    """What the spellings of one name share: keys of its possible divisions into family and given name.

    Two names are one where they share a key. Hangul gives itself and its romanisation; a Latin name
    is taken with the family name first and last. A name of one word that begins with a known family
    name is divided there (`leebyunghun`).
    """
    plain = _plain(name)
    joined = plain.replace(" ", "")
    if not joined:
        return frozenset()
    if has_hangul(joined):
        hangul = joined[:1].translate(_SAME) + joined[1:]
        if len(hangul) < 2:
            return frozenset([hangul])
        family = hangul[0] if hangul[0] in FAMILY_NAMES.values() else romanised(hangul[0], as_heard=False)
        whole = romanised(joined, as_heard=False)
        given = romanised(hangul[1:], as_heard=False)
        return frozenset([hangul, _key(family, given), f"= {whole}", *_in_one(folded(whole))])
    words = plain.split()
    keys = {f"= {joined}", *_in_one(folded(joined))}
    if len(words) > 1:
        keys.add(_key(words[0], "".join(words[1:])))
        keys.add(_key(words[-1], "".join(words[:-1])))
        return frozenset(keys)
    for size in range(1, min(6, len(joined) - 2)):
        keys.update(_divided(joined[:size], joined[size:]))
        keys.update(_divided(joined[-size:], joined[:-size]))
    return frozenset(keys)


def _in_one(key: str) -> Iterable[str]:
    # A short name in one word, folded, is too much like other words (Go Ara, koala).
    if len(key) >= FEWEST_IN_ONE:
        yield f"= {key}"


def _divided(family: str, given: str) -> Iterable[str]:
    # One word is divided only at a family name there is, and not after a single letter ('i', 'o', 'u').
    if family in _DIVIDING and len(given) > 3:
        yield _key(family, given)


_DIVIDING = {spelling for spelling in FAMILY_NAMES if len(spelling) > 1} | set(
    "kim gim jung jeong chung kang gang jang chang yoon youn yun han shin sin kwon gwon hwang hong moon mun song son"
    " sohn ha jeon jun chun cheon cha sung seong shim sim gong kong byun byeon hyun chae seol sul kwak gwak min jin"
    " bong won ki ma do doh jae tak ok yook ji choo chu pyo".split()
)


def keys_of(person: Person) -> frozenset[str]:
    """The keys of a person's name in both scripts."""
    return name_keys(person.name) | (name_keys(person.name_ko) if person.name_ko else frozenset())


def name_likeness(typed: str, name: str) -> float:
    """How like two spellings of a name in Latin letters are, 0 to 1, in the order that fits better."""
    words = _plain(typed).split()
    wanted = "".join(_plain(name).split())
    orders = {"".join(words), "".join(words[1:] + words[:1]), "".join(words[-1:] + words[:-1])}
    return max(SequenceMatcher(None, order, wanted, autojunk=False).ratio() for order in orders)


def _parts(name: str) -> frozenset[str]:
    return frozenset(_plain(name).split())


def _same(typed: str, person: Person) -> bool:
    wanted = _parts(typed)
    if not wanted:
        return False
    # Part of a name will do for a filter: `--person jung-min`.
    return wanted <= _parts(person.name) or not name_keys(typed).isdisjoint(keys_of(person))


def with_person(film: Film, typed: str) -> bool:
    """Whether somebody of that name directed the film or is in its cast."""
    return any(_same(typed, person) for person in film.people)


def check_person(films: Sequence[Film], typed: str) -> None:
    """Raises UsageError, naming the nearest, where nobody in the catalogue has that name."""
    names: set[str] = set()
    for film in films:
        for person in film.people:
            if _same(typed, person):
                return
            names.add(person.name)
            if person.name_ko is not None:
                names.add(person.name_ko)
    folded_names = {name.casefold(): name for name in sorted(names)}
    near = get_close_matches(typed.casefold(), folded_names, n=1, cutoff=0.6)
    if near:
        raise UsageError(f"No person '{typed}'. Did you mean '{folded_names[near[0]]}'?")
    raise UsageError(f"No person '{typed}' in the catalogue. Try a family name, or search a title instead.")
