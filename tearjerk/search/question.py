"""A query in the alphabets in which it may be meant."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property

from tearjerk.hangul.jamo import has_hangul, is_initials
from tearjerk.search.index import lead_letters
from tearjerk.search.spelling import LONGEST, latin, spelled, without_articles

_YEAR = r"(?<!\d)((?:19|20)\d\d)(?:년|(?!\d))"


class Question:
    """What was typed; only its first letters are read (spelling.LONGEST)."""

    def __init__(self, text: str) -> None:
        self.text = unicodedata.normalize("NFC", text[: 4 * LONGEST].replace("\n", " "))[:LONGEST]
        self.plain = " ".join(self.text.casefold().split())
        self.hangul = has_hangul(self.text)
        self.letters = any(sign.isalnum() and not sign.isdecimal() for sign in self.text)

    @cached_property
    def spelled(self) -> tuple[str, ...]:
        """As keystrokes, with and without articles, with number words as digits and as words; never empty, unless the text is.

        Latin words typed on the Korean layout become words only as keystrokes, so those are read once more.
        """
        first = spelled(self.text) or self.plain
        ways = [first, without_articles(first), without_articles(spelled(self.text, numbers=False))]
        if self.hangul:
            again = spelled(first)
            ways += [again, without_articles(again)]
        return tuple(dict.fromkeys(way for way in ways if way))

    @cached_property
    def bare(self) -> tuple[str, ...]:
        """The ways to spell it in which articles are left out."""
        return tuple(dict.fromkeys(map(without_articles, self.spelled)))

    @cached_property
    def latin(self) -> str:
        """In small Latin letters, Hangul romanised as heard; words parted by spaces."""
        if not self.hangul:
            return latin(self.text)
        from tearjerk.hangul.latin import romanised

        return latin(romanised(self.text, as_heard=True))

    @cached_property
    def sounds_mixed(self) -> bool:
        """Whether some of it is in Latin letters, so that it may be a romanisation."""
        return not self.hangul or any("a" <= sign <= "z" for sign in self.text.casefold())

    @cached_property
    def leads(self) -> str:
        """As initial consonants, where it consists of them; else empty."""
        return lead_letters(self.text) if is_initials(self.text) else ""

    def asked(self, alphabet: str) -> str:
        """The query in the alphabet of a tier (tiers.Tier)."""
        if alphabet == "sound":
            from tearjerk.hangul.latin import folded

            return folded(self.latin.replace(" ", ""))
        if alphabet == "initials":
            return self.leads
        return self.spelled[0] if alphabet == "keys" else self.text

    def dated(self) -> Iterator[tuple["Question", int]]:
        """The query without its first or last year, and that year; not where nothing else is left."""
        # Compiling the pattern takes longer than all else here, so it is not done for a text without a year.
        if "19" not in self.text and "20" not in self.text:
            return
        years = list(re.finditer(_YEAR, self.text))
        for found in dict.fromkeys((*years[:1], *years[-1:])):
            rest = self.text[: found.start()] + " " + self.text[found.end() :]
            if spelled(rest):
                yield Question(rest), int(found[1])
