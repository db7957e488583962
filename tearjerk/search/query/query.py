"""A query in each of the alphabets in which it is compared."""

from functools import cached_property

from tearjerk.hangul.jamo import has_hangul, has_only_initials, to_compatibility_jamo
from tearjerk.search.query.spelling import spaced_initials, to_keystrokes, to_plain_lines, without_articles

MAX_CHARACTERS = 200
"""Maximum length of a query; the rest is ignored. The longest title is a quarter as long."""


class Query:
    """A typed query, cut to MAX_CHARACTERS."""

    def __init__(self, text: str) -> None:
        self.text = to_compatibility_jamo(text[: 4 * MAX_CHARACTERS].replace("\n", " "))[:MAX_CHARACTERS]
        self.plain = " ".join(self.text.casefold().split())
        self.has_hangul = has_hangul(self.text)
        self.has_letters = any(character.isalnum() and not character.isdecimal() for character in self.text)

    @property
    def is_abbreviation(self) -> bool:
        """Whether the query consists of single letters separated by full stops, like the name D.O."""
        letters = self.plain.removesuffix(".").split(".")
        return len(letters) > 1 and all(len(letter) == 1 and letter.isalpha() for letter in letters)

    @cached_property
    def spellings(self) -> tuple[str, ...]:
        """The spellings in keystrokes: with and without articles, with numbers as digits and as words.

        Empty only if the text is blank. Articles and number words typed on the Korean layout are recognised only as
        keystrokes, so the keystrokes are converted again.
        """
        first = to_keystrokes(self.text) or self.plain
        variants = [
            first,
            without_articles(first),
            without_articles(to_keystrokes(self.text, numbers_to_digits=False)),
        ]
        if self.has_hangul:
            again = to_keystrokes(first)
            variants += [again, without_articles(again)]
        return tuple(dict.fromkeys(variant for variant in variants if variant))

    @cached_property
    def spellings_without_articles(self) -> tuple[str, ...]:
        """The spellings without articles."""
        return tuple(dict.fromkeys(map(without_articles, self.spellings)))

    @cached_property
    def latin(self) -> str:
        """The query in lower-case Latin letters, with Hangul romanised as pronounced and words separated by spaces."""
        if not self.has_hangul:
            return to_plain_lines(self.text)
        from tearjerk.hangul.romanisation import romanise

        return to_plain_lines(romanise(self.text, pronounced=True))

    @cached_property
    def may_be_romanised(self) -> bool:
        """Whether the query has Latin letters, or no Hangul, and so may be a romanisation."""
        return not self.has_hangul or any("a" <= character <= "z" for character in self.text.casefold())

    @cached_property
    def initials(self) -> str:
        """The query as initial consonants if it consists of them, otherwise empty."""
        return spaced_initials(self.text) if has_only_initials(self.text) else ""

    @cached_property
    def without_last_consonant(self) -> str:
        """The plain text minus a lone consonant at its end, which starts an unfinished syllable (태ㄱ → 태)."""
        return self.plain[:-1] if len(self.plain) > 1 and has_only_initials(self.plain[-1]) else self.plain

    def spelling_in_alphabet(self, alphabet: str) -> str:
        """Return the query in the alphabet of a tier (scoring.Tier.alphabet)."""
        if alphabet == "sound":
            from tearjerk.hangul.romanisation import fold_romanisation

            return fold_romanisation(self.latin.replace(" ", ""))
        if alphabet == "initials":
            return self.initials
        return self.spellings[0] if alphabet == "keys" else self.text
