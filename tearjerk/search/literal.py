"""Matches without errors: what was typed stands in a title as it is.

In the common alphabet a title typed on the wrong keyboard layout stands there too; such a hit is told
from a literal one by the script, and scores less.
"""

from tearjerk.hangul.jamo import has_hangul
from tearjerk.search.hit import Hits
from tearjerk.search.index import SUBTITLE, Index
from tearjerk.search.question import Question
from tearjerk.search.shelf import boundaries

FEWEST_TO_HOLD = 3
"""Shorter texts are looked for at the beginning of titles only."""
FEWEST_INSIDE = {True: 7, False: 6}
"""Keystrokes, for Hangul and for Latin text, that count in the middle of a word."""
FEWEST_CUT = {True: 4, False: 2}
"""Keystrokes that count as the beginning of a title, unless they are whole syllables of it."""
FEWEST_CUT_WORD = {True: 4, False: 5}
"""Keystrokes that count as the beginning of a later word."""
FEWEST_DECODED = 5
"""Keystrokes of a part of a title typed on the wrong layout."""


def typed(question: Question, index: Index, hits: Hits) -> None:
    """Titles, and parts of them, in the common alphabet."""
    for text in question.spelled:
        _in_order(text, question, index, hits)
        if " " in text:
            _in_any_order(text.split(), question, index, hits)


def _decoded(question: Question, printed: str) -> bool:
    # A query in both scripts is read as it stands, in either.
    return (
        question.letters
        and has_hangul(printed) != question.hangul
        and not (question.hangul and question.sounds_mixed)
    )


def _in_order(text: str, question: Question, index: Index, hits: Hits) -> None:
    shelf, entries = index.typed
    wanted = text.replace(" ", "")
    size = len(wanted)
    for number, at in (shelf.holding if size >= FEWEST_TO_HOLD else shelf.beginning)(wanted):
        printed, key = entries.texts[number], shelf.joined[number]
        whole = size == len(key)
        edges = boundaries(shelf.texts[number])
        ends = at + size in edges
        closeness = size / len(key)
        if _decoded(question, printed):
            if whole:
                tier = "layout"
            elif at in edges and size >= FEWEST_DECODED:
                tier = "part layout"
                closeness *= 1.0 if ends and not at else 0.6
            else:
                continue
        elif whole:
            tier = "subtitle" if entries.less[number] >= SUBTITLE else "exact"
        elif at in edges:
            tier = ("words" if at else "prefix") if ends else ("cut word" if at else "cut")
            if (
                tier == "cut"
                and size < FEWEST_CUT[question.hangul]
                and not printed.casefold().startswith(question.plain)
            ):
                continue
            if tier == "cut word" and size < FEWEST_CUT_WORD[question.hangul]:
                continue
        elif size >= FEWEST_INSIDE[question.hangul] and (question.hangul or " " not in text):
            tier = "inside"
        else:
            continue
        hits.offer(entries.films[number], printed, tier, closeness, key, less=entries.less[number])


def _in_any_order(words: list[str], question: Question, index: Index, hits: Hits) -> None:
    shelf, entries = index.typed
    size = sum(map(len, words))
    for number in shelf.with_words(words):
        printed = entries.texts[number]
        tier = "part layout" if _decoded(question, printed) else "words"
        closeness = size / len(shelf.joined[number])
        hits.offer(
            entries.films[number], printed, tier, closeness, shelf.texts[number], less=entries.less[number]
        )
    if len(words[-1]) < FEWEST_TO_HOLD:
        return
    for number in shelf.with_words(words[:-1]):
        printed = entries.texts[number]
        if not _decoded(question, printed) and any(
            word.startswith(words[-1]) for word in shelf.texts[number].split()
        ):
            closeness = size / len(shelf.joined[number])
            hits.offer(
                entries.films[number],
                printed,
                "cut word",
                closeness,
                shelf.texts[number],
                less=entries.less[number],
            )


def led(question: Question, index: Index, hits: Hits) -> None:
    """Hangul titles by their initial consonants; in the middle of a title from the beginning of a word."""
    wanted = question.leads.replace(" ", "")
    if len(wanted) < 2:
        return
    shelf, entries = index.led
    for number, at in shelf.holding(wanted):
        if at in boundaries(shelf.texts[number]):
            closeness = len(wanted) / len(shelf.joined[number]) * (0.5 if at else 1.0)
            hits.offer(
                entries.films[number], entries.texts[number], "initials", closeness, shelf.joined[number]
            )
