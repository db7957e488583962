"""Brings what a file says into a record.

Of two words on one film the later counts, and on one day yours: a file never overrules what you said
since. A viewing is taken unless the diary has one of that day. So a file that is read again changes
nothing, in whatever order files are read.
"""

from collections import Counter
from collections.abc import Sequence

from tearjerk.diary.record import Act, Record, Viewing, Word
from tearjerk.exchange.lines import Evening, Line, Saying
from tearjerk.film import Film

Taken = tuple[list[Act], list[str]]
"""What to do, and a few words for each thing done."""


def merged(record: Record, lines: Sequence[tuple[Line, Film]], today: str) -> list[Taken]:
    """For each line what it adds to the record and to the lines before it; nothing where it is known already."""
    there = Counter((viewing.film, viewing.on) for viewing in record.viewings)
    told: Counter[tuple[str, str | None]] = Counter()
    results = []
    for line, film in lines:
        acts: list[Act] = []
        words: list[str] = []
        for evening in line.evenings:
            told[film.id, evening.on] += 1
            if told[film.id, evening.on] > there[film.id, evening.on]:
                acts.append(Viewing(film.id, evening.on, evening.cried, evening.note, evening.noted or today))
                words.append(_seen(evening))
        # Each saying is held against the record before this line: what one line says, it says at once.
        for saying in line.sayings:
            # A word dated in the future would overrule what the reader says until then.
            day = min(saying.day or today, today)
            if _counts(record, film.id, saying, day):
                acts.append(Word(film.id, saying.kind, saying.value, day))
                words.append(_said(saying))
        if acts:
            record = record.after(acts)
            if all(saying.kind != "saved" for saying in line.sayings):
                done = _off_the_list(record, film.id)
                if done is not None:
                    acts.append(done)
                    words.append("off your list")
                    record = record.after([done])
        results.append((acts, words))
    return results


def _counts(record: Record, film: str, saying: Saying, day: str) -> bool:
    """Whether a word of a file is news."""
    if saying.kind == "seen":
        return film not in record.seen
    before = record.words.get((film, saying.kind))
    if before is not None and (saying.day is None or day <= before.day or before.value == saying.value):
        return False
    # What was seen since it was saved is off the list for good.
    return saying.kind != "saved" or day > _last_seen(record, film)


def _last_seen(record: Record, film: str) -> str:
    """The last day on which the film was seen, or said to be; nothing where it never was."""
    days = [viewing.on or viewing.noted for viewing in record.viewings if viewing.film == film]
    days += [
        word.day for word in (record.word(film, "seen"), record.word(film, "rating")) if word is not None
    ]
    return max(days, default="")


def _off_the_list(record: Record, film: str) -> Word | None:
    saved, last = record.word(film, "saved"), _last_seen(record, film)
    return Word(film, "saved", None, last) if saved is not None and saved.day <= last else None


def _seen(evening: Evening) -> str:
    tears = {None: "", True: ", in tears", False: ", dry-eyed"}[evening.cried]
    return f"seen{'' if evening.on is None else f' on {evening.on}'}{tears}"


def _said(saying: Saying) -> str:
    if saying.kind == "rating":
        return f"rated {saying.value:g}"
    return {"seen": "seen", "saved": "saved", "banned": "banned"}[saying.kind]
