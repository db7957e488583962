"""Matches with errors. Imports rapidfuzz, so nobody imports this before it is needed."""

from collections.abc import Iterator

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from tearjerk.hangul.jamo import has_hangul
from tearjerk.hangul.latin import folded
from tearjerk.search.hit import Hits
from tearjerk.search.index import Index
from tearjerk.search.question import Question
from tearjerk.search.shelf import Shelf, boundaries
from tearjerk.search.slips import DECODED, SHORT, allowed, plausible

ENOUGH_RIGHT = 2
"""Words without errors that vouch for the one that has them all."""
FEWEST_IN_PART = 10
"""Letters of a part of a title that is looked for with errors."""
FEWEST_HEARD, HEARD_ALIKE = 7, 0.75
"""Letters and likeness of a Hangul title that is one sound from what was typed (스카웃, 스카우트)."""
ALIKE = 0.5
"""How like two romanisations must be before folding, for their keys to differ as well."""


def near(texts: list[str], wanted: str, errors: int) -> Iterator[tuple[int, int]]:
    """Texts within so many errors, as pairs of number and errors."""
    if errors:
        found = process.extract(wanted, texts, scorer=OSA.distance, score_cutoff=errors, limit=None)
        yield from ((number, int(distance)) for _, distance, number in found)


def forgiven(typed: str, meant: str, distance: int, short: int = SHORT, *, hangul: bool = False) -> bool:
    """Whether so many errors are allowed between two texts typed in one script, and likely where they are short."""
    longer = max(len(typed), len(meant))
    return distance <= allowed(longer) and (
        distance == 0 or longer > short or plausible(typed, meant, hangul=hangul)
    )


def _word_by_word(typed: str, meant: str, distance: int) -> bool:
    """Whether errors lie where fingers leave them: no word is another word, and no number another number.

    Where spaces are wrong as well, one error less is allowed.
    """
    if _numbers(typed) != _numbers(meant):
        return False
    pairs = list(zip(typed.split(), meant.split(), strict=False))
    if len(typed.split()) != len(meant.split()):
        return distance < max(2, allowed(len(typed)))
    if sum(one == other for one, other in pairs) >= ENOUGH_RIGHT:
        return True
    return all(OSA.distance(one, other) <= _in_a_word(max(len(one), len(other))) for one, other in pairs)


def _numbers(text: str) -> list[str]:
    return "".join([sign if sign.isdecimal() else " " for sign in text]).split()


def _in_a_word(length: int) -> int:
    return max(1, allowed(length)) + (length >= SHORT)


def _closeness(distance: int, length: int) -> float:
    return 1.0 - 2.5 * distance / length


def typed(question: Question, index: Index, hits: Hits) -> None:
    """Whole titles with typing errors, and titles that hold nearly what was typed."""
    shelf, entries = index.typed
    for text in question.bare:
        wanted = text.replace(" ", "")
        for number, distance in near(shelf.joined, wanted, allowed(len(wanted) + 1)):
            printed, key = entries.texts[number], shelf.joined[number]
            decoded = question.letters and has_hangul(printed) != question.hangul
            if (
                distance > allowed(len(wanted), DECODED)
                if decoded
                else not forgiven(wanted, key, distance, hangul=question.hangul)
            ):
                continue
            if not (decoded or question.hangul) and not _word_by_word(text, shelf.texts[number], distance):
                continue
            if _numbers(text) != _numbers(shelf.texts[number]):
                continue
            tier = "error layout" if decoded else "error"
            hits.offer(
                entries.films[number], printed, tier, _closeness(distance, len(wanted)), key,
                distance=distance, less=entries.less[number],
            )  # fmt: skip


def spoken(question: Question, index: Index, hits: Hits) -> None:
    """Romanisations that folding did not make equal; Hangul spelled by ear (마라톤 for 말아톤)."""
    shelf, entries, unfolded = index.spoken
    latin = question.latin.replace(" ", "")
    wanted = folded(latin)
    for number, distance in near(shelf.joined, wanted, max(1, allowed(len(wanted), DECODED))):
        longer = max(len(wanted), len(shelf.joined[number]))
        if distance > (allowed(longer, DECODED) if question.sounds_mixed else longer >= FEWEST_HEARD):
            continue
        alike = OSA.normalized_similarity(latin, unfolded[number])
        if (
            alike >= (HEARD_ALIKE if distance and not question.sounds_mixed else ALIKE)
            and len(wanted) > SHORT - 2
        ):
            tier = "near spelling" if question.sounds_mixed else "heard"
            hits.offer(
                entries.films[number],
                entries.texts[number],
                tier,
                alike - 0.1 * distance,
                shelf.joined[number],
                distance=distance,
            )


def parts(question: Question, index: Index, hits: Hits) -> None:
    """Parts of titles that begin a word and are nearly what was typed."""
    typed_shelf, typed_entries = index.typed
    for text in question.bare[:1]:
        wanted = text.replace(" ", "")
        for number, distance, size in _parts(typed_shelf, wanted):
            printed = typed_entries.texts[number]
            if has_hangul(printed) == question.hangul or not question.letters:
                hits.offer(
                    typed_entries.films[number], printed, "error part", _closeness(distance, len(wanted)) * size,
                    typed_shelf.joined[number], distance=distance, less=typed_entries.less[number],
                )  # fmt: skip
    if question.sounds_mixed:
        shelf, entries, _ = index.spoken
        wanted = folded(question.latin.replace(" ", ""))
        for number, distance, size in _parts(shelf, wanted):
            hits.offer(
                entries.films[number], entries.texts[number], "error part", _closeness(distance, len(wanted)) * size * 0.8,
                shelf.joined[number], distance=distance,
            )  # fmt: skip


def _parts(shelf: Shelf, wanted: str) -> Iterator[tuple[int, int, float]]:
    """Number, errors and share of the text, for texts that hold nearly what is wanted."""
    errors = allowed(len(wanted), DECODED)
    if len(wanted) < FEWEST_IN_PART or not errors:
        return
    least = 100.0 * (1.0 - errors / len(wanted))
    found = process.extract(wanted, shelf.joined, scorer=fuzz.partial_ratio, score_cutoff=least, limit=200)
    for text, _, number in found:
        if len(text) <= len(wanted) or not set(_numbers(wanted)) <= set(_numbers(text)):
            continue
        aligned = fuzz.partial_ratio_alignment(wanted, text)
        if aligned is None:
            continue
        for start in boundaries(shelf.texts[number]):
            if abs(start - aligned.dest_start) <= 1:
                distance = min(
                    OSA.distance(wanted, text[start : start + len(wanted) + more]) for more in (-1, 0, 1)
                )
                if distance <= errors:
                    yield number, distance, len(wanted) / len(text)
