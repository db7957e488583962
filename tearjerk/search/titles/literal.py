"""Matches without typos: the query occurs in a title, as letters or as initial consonants.

As texts are compared as keystrokes, titles typed on the wrong keyboard layout match as well. These matches are
recognised by the script of the title, and score less.
"""

from tearjerk.hangul.jamo import has_hangul, without_last_final
from tearjerk.search.index.index import SUBTITLE_PENALTY, Index
from tearjerk.search.query.query import Query
from tearjerk.search.scoring import Candidates

MIN_KEYS_ANYWHERE = 3
"""Minimum length of a query that is matched anywhere; shorter ones only match the start of a title."""
MIN_KEYS_INSIDE_WORD = {True: 7, False: 6}
"""Minimum length, in keystrokes of Hangul (True) or Latin text, of a match within a word."""
MIN_KEYS_CUT = {True: 4, False: 2}
"""Minimum length, in keystrokes, of an unfinished start of a title, unless it consists of whole syllables."""
MIN_KEYS_CUT_WORD = {True: 4, False: 5}
"""Minimum length, in keystrokes, of a match that starts at a later word and ends within a word."""
MIN_KEYS_OTHER_LAYOUT = 5
"""Minimum length, in keystrokes, of a part of a title typed on the wrong layout."""
MIN_INITIALS = 2


def match_titles(query: Query, index: Index, candidates: Candidates) -> None:
    """Add titles that contain the query as typed, or all of its words in any order."""
    for spelling in query.spellings:
        _match_in_order(spelling, query, index, candidates)
        if " " in spelling:
            _match_words(spelling.split(), query, index, candidates)


def _is_other_layout(query: Query, title: str) -> bool:
    # A query in both scripts is matched literally with titles in either.
    return (
        query.has_letters
        and has_hangul(title) != query.has_hangul
        and not (query.has_hangul and query.may_be_romanised)
    )


def _match_in_order(spelling: str, query: Query, index: Index, candidates: Candidates) -> None:
    table = index.titles
    typed = spelling.replace(" ", "")
    size = len(typed)
    for entry, offset in (table.find_containing if size >= MIN_KEYS_ANYWHERE else table.find_starting_with)(
        typed
    ):
        key = table.joined_spellings[entry]
        closeness = size / len(key)
        if _is_other_layout(query, table.printed_titles[entry]):
            edges = table.word_boundaries(entry)
            if size == len(key):
                candidates.add_entry(table, entry, "layout", closeness, key)
            elif offset in edges and size >= MIN_KEYS_OTHER_LAYOUT:
                share = closeness if offset + size in edges and not offset else 0.6 * closeness
                candidates.add_entry(table, entry, "part layout", share, key)
        elif tier := _literal_tier(query, spelling, index, entry, offset):
            candidates.add_entry(table, entry, tier, closeness, key)


def _literal_tier(query: Query, spelling: str, index: Index, entry: int, offset: int) -> str:
    """Return the tier of a spelling found in an entry at an offset, or an empty string if it is too short there."""
    table = index.titles
    size = len(spelling.replace(" ", ""))
    if size == len(table.joined_spellings[entry]):
        return "subtitle" if table.penalties[entry] >= SUBTITLE_PENALTY else "exact"
    edges = table.word_boundaries(entry)
    if offset not in edges:
        long_enough = size >= MIN_KEYS_INSIDE_WORD[query.has_hangul]
        return "inside" if long_enough and (query.has_hangul or " " not in spelling) else ""
    if offset + size in edges:
        return "words" if offset else "prefix"
    if offset:
        return "cut word" if size >= MIN_KEYS_CUT_WORD[query.has_hangul] else ""
    if size >= MIN_KEYS_CUT[query.has_hangul]:
        return "cut"
    # While 소원 is being typed, the screen shows 송, as the next initial first joins the syllable as its final; if it is
    # entered separately, the text ends in a lone consonant (태ㄱ for 태극기).
    printed = table.printed_titles[entry].casefold()
    beginnings = (query.plain, without_last_final(query.plain), query.without_last_consonant)
    return "cut" if printed.startswith(beginnings) else ""


def _match_words(words: list[str], query: Query, index: Index, candidates: Candidates) -> None:
    table = index.titles
    size = sum(map(len, words))
    for entry in table.find_with_words(words):
        tier = "part layout" if _is_other_layout(query, table.printed_titles[entry]) else "words"
        candidates.add_entry(
            table, entry, tier, size / len(table.joined_spellings[entry]), table.spellings[entry]
        )
    if len(words[-1]) < MIN_KEYS_ANYWHERE:
        return
    for entry in table.find_with_words(words[:-1]):
        if not _is_other_layout(query, table.printed_titles[entry]) and any(
            word.startswith(words[-1]) for word in table.spellings[entry].split()
        ):
            closeness = size / len(table.joined_spellings[entry])
            candidates.add_entry(table, entry, "cut word", closeness, table.spellings[entry])


def match_initials(query: Query, index: Index, candidates: Candidates) -> None:
    """Add Hangul titles with these initial consonants, starting at any word."""
    typed = query.initials.replace(" ", "")
    if len(typed) < MIN_INITIALS:
        return
    table = index.initials
    for entry, offset in table.find_containing(typed):
        if offset in table.word_boundaries(entry):
            closeness = len(typed) / len(table.joined_spellings[entry]) * (0.5 if offset else 1.0)
            candidates.add_entry(table, entry, "initials", closeness, table.joined_spellings[entry])
