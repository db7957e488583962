"""Matching of Korean personal names in Hangul or any romanisation, in either order.

Two names match if they share a key. Keys are computed for many names at once, because folding one long
text costs little more than folding one name.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from tearjerk.hangul.jamo import has_hangul
from tearjerk.hangul.romanisation import fold_romanisation, romanise
from tearjerk.hangul.spellings import can_be_syllable, can_spell

FAMILY_NAMES: dict[str, str] = {
    spelling: hangul
    for hangul, spellings in {
        "이": "lee yi rhee ri i", "박": "park pak bak bark bag", "임": "im lim yim rim", "유": "yoo yu you ryu ryoo yoou",
        "노": "noh roh no ro", "나": "na ra nah", "허": "hur huh heo her", "백": "baek paik baik back paek",
        "서": "seo suh sur", "안": "an ahn", "오": "oh o", "우": "woo u wu", "주": "joo ju chu choo",
        "구": "koo gu ku goo", "최": "choi choe choy", "양": "yang ryang", "여": "yeo yuh", "염": "yum yeom yom",
        "엄": "uhm eom um ohm", "조": "cho jo joe", "배": "bae pae bai", "고": "ko go goh koh", "소": "so soh",
    }.items()
    for spelling in spellings.split()
}  # fmt: skip
"""Romanised family name → its Hangul, for names whose usual spellings (Lee, Yi, Rhee) have no key in common.

Source: Korean film credits (KOFIC)."""

FAMILY_SPELLINGS = {spelling for spelling in FAMILY_NAMES if len(spelling) > 1} | set(
    (  # noqa: SIM905
        "kim gim jung jeong chung kang gang jang chang yoon youn yun han shin sin kwon gwon hwang hong moon"
        " mun song son sohn ha jeon jun chun cheon cha sung seong shim sim gong kong byun byeon hyun chae seol"
        " sul kwak gwak min jin bong won ki ma do doh jae tak ok yook ji pyo"
        # McCune-Reischauer and Yale
        " chong chon chin chi kil kyong hyon yon om pyon pang pan maeng mok myong sok sol cen ceng cang phyo"
    ).split()
)
"""Romanised family names recognised at the beginning or end of a name typed as one word (leebyunghun)."""
RARE_FAMILY_SPELLINGS = frozenset(
    "wi gil nam bok ban sa seok eun je bang pi sun wang yong cheo pyun".split()  # noqa: SIM905
)
"""Romanised family names that are rare, or that are also syllables of given names."""
MIN_GIVEN_LETTERS = 4
"""Minimum length of the given name in a name typed as one word."""
MIN_ONE_WORD_LETTERS = 7
"""Minimum length of the undivided key of a name typed as one word; shorter ones are too similar to other
words (Go Ara, koala)."""

_HANGUL_FAMILY_NAMES = set(FAMILY_NAMES.values())
_STANDARD_FAMILY_NAMES = str.maketrans("류림로라량려", "유임노나양여")
"""Family names spelled with initial ㄹ, as in some families → their standard spelling (Hangul orthography, article 11)."""
_SILENT_INITIAL_PATTERN = "[\u1102\u1105](?=[\u1163\u1167\u116d\u1172\u1175])"
"""Matches the initials ㄹ and ㄴ where they are often silent: before ㅣ, ㅑ, ㅕ, ㅛ and ㅠ."""
_MERGED_VOWELS = str.maketrans("\u1162\u1164\u1168\u116b\u116c\u1174", "\u1166\u1166\u1166\u1170\u1170\u1175")
"""Vowels that sound alike: ㅐ, ㅒ and ㅖ → ㅔ; ㅙ and ㅚ → ㅞ; ㅢ → ㅣ."""
_DROPPED_CHARACTERS = dict.fromkeys([*map(ord, "-.'’‐‑·"), *range(0x300, 0x370)])
"""Punctuation within names, and combining marks."""

NameSplit = tuple[str, str]
"""A family name and a given name."""


def plain_names(names: Iterable[str]) -> list[str]:
    """Return the names in lower case, without diacritics, hyphens or dots, and with Hangul composed (NFC)."""
    lines = [" ".join(name.split()) for name in names]
    if not lines:
        return []
    decomposed = unicodedata.normalize("NFKD", "\n".join(lines).casefold()).translate(_DROPPED_CHARACTERS)
    return unicodedata.normalize("NFC", decomposed).split("\n")


def joined_word_orders(plain_name: str) -> tuple[str, ...]:
    """Return a name without spaces: as typed, with the first word last, and with the last word first."""
    words = plain_name.split()
    return "".join(words), "".join(words[1:] + words[:1]), "".join(words[-1:] + words[:-1])


def _name_splits(plain_name: str) -> Iterator[NameSplit]:
    words = plain_name.split()
    if len(words) > 1:
        yield words[0], "".join(words[1:])
        yield words[-1], "".join(words[:-1])
    elif words:
        for size in range(1, min(6, len(plain_name) - MIN_GIVEN_LETTERS + 1)):
            for family, given in (
                (plain_name[:size], plain_name[size:]),
                (plain_name[-size:], plain_name[:-size]),
            ):
                if family in FAMILY_SPELLINGS:
                    yield family, given


def can_spell_name(latin: str, hangul: str) -> bool:
    """Return whether a plain name in Latin letters, in either order, can spell this Hangul name."""
    if not hangul or not all("가" <= syllable <= "힣" for syllable in hangul):
        return False
    words = latin.split()
    if len(words) > 1:
        splits = [(words[0], "".join(words[1:])), (words[-1], "".join(words[:-1]))]
    else:
        splits = [(latin[:size], latin[size:]) for size in range(1, 7)]
        splits += [(latin[-size:], latin[:-size]) for size in range(1, 7)]
    family_syllable = hangul[0].translate(_STANDARD_FAMILY_NAMES)
    return any(
        (FAMILY_NAMES.get(family) == family_syllable or can_spell(family, hangul[0]))
        and can_spell(given, hangul[1:])
        for family, given in splits
    )


def can_be_given_name(latin: str) -> bool:
    """Return whether Latin letters without spaces can spell two Hangul syllables, as in most given names."""
    return any(
        can_be_syllable(latin[:size]) and can_be_syllable(latin[size:]) for size in range(1, len(latin))
    )


def ends_like_na(hangul: str) -> bool:
    """Return whether a name ends in 아 after a final ㄴ, which sounds like the common ending 나 (윤아, 유나)."""
    return hangul.endswith("아") and unicodedata.normalize("NFD", hangul[-2:-1]).endswith("\u11ab")


def name_keys(names: Sequence[str]) -> list[set[str]]:
    """Return a set of keys for each name, in the order of `names`.

    The keys of a Hangul name are the name, with its family name in the standard spelling, and keys of its romanisation.
    The keys of a name in Latin letters cover both orders, with the family name first or last. Keys that begin with '='
    are for undivided names.
    """
    plain = plain_names(names)
    keys: list[set[str]] = [set() for _ in plain]
    to_fold: list[tuple[int, str, str]] = []  # index of the name, family name or '=', text to fold
    hangul = [(number, name.replace(" ", "")) for number, name in enumerate(plain) if has_hangul(name)]
    latin = romanise("\n".join(f"{name[0]}\n{name[1:]}" for _, name in hangul), pronounced=False).split("\n")
    for (number, name), family, given in zip(hangul, latin[::2], latin[1::2], strict=False):
        standard_family = name[0].translate(_STANDARD_FAMILY_NAMES)
        keys[number].update((standard_family + name[1:], f"= {family}{given}"))
        to_fold.append(
            (number, standard_family if standard_family in _HANGUL_FAMILY_NAMES else family, given)
        )
        to_fold.append((number, "=", family + given))
    others = set(range(len(plain))) - {number for number, _ in hangul}
    for number in others:
        if joined := plain[number].replace(" ", ""):
            keys[number].add(f"= {joined}")
            to_fold.append((number, "=", joined))
            to_fold += [
                (number, FAMILY_NAMES.get(family, family), given)
                for family, given in _name_splits(plain[number])
            ]
    folds = fold_romanisation("\n".join(text for _, _, text in to_fold)).split("\n")
    families = fold_romanisation("\n".join(family for _, family, _ in to_fold)).split("\n")
    for (number, _, _), family, fold in zip(to_fold, families, folds, strict=False):
        if family != "=" or len(fold) >= MIN_ONE_WORD_LETTERS:
            keys[number].add(f"{family} {fold}")
    return keys


def sound_key(hangul: str) -> str:
    """Return a name in conjoining jamo, the same for names that sound alike: 김세론 and 김새론, 류승용 and 류승룡, 나미란 and 라미란."""
    sound = re.sub(
        _SILENT_INITIAL_PATTERN, "\u110b", unicodedata.normalize("NFD", hangul).translate(_MERGED_VOWELS)
    )
    return f"\u1102{sound[1:]}" if sound.startswith("\u1105") else sound
