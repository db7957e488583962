"""Brings what a file says into a record.

Of two words on one film the later counts, and on one day yours: a file never overrules what you said
since. A viewing is taken unless the diary has one of that day. So a file that is read again changes
nothing, in whatever order files are read.
"""

from collections import Counter
from collections.abc import Sequence

from tearjerk.catalogue.film import Film
from tearjerk.diary.exchange.lines import Evening, Line, Saying
from tearjerk.diary.record import Act, Kind, Record, Viewing, Word

Taken = tuple[list[Act], list[str]]
"""What to do, and a few words for each thing done."""
SEEN: tuple[Kind, ...] = ("seen", "rating")
"""The words that say a film was seen."""


def merged(record: Record, lines: Sequence[tuple[Line, Film]], today: str) -> list[Taken]:
    """For each line what it adds to the record and to the lines before it; nothing where it is known already."""
    there = Counter((viewing.film, viewing.on) for viewing in record.viewings)
    told: Counter[tuple[str, str | None]] = Counter()
    standing = _Standing(record)
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
            if standing.counts(film.id, saying, day):
                acts.append(Word(film.id, saying.kind, saying.value, day))
                words.append(_said(saying))
        if acts:
            for act in acts:
                standing.do(act)
            if all(saying.kind != "saved" for saying in line.sayings):
                done = standing.off_the_list(film.id)
                if done is not None:
                    acts.append(done)
                    words.append("off your list")
                    standing.do(done)
        results.append((acts, words))
    return results


class _Standing:
    """What stands while a file is worked through, kept by film: copying the record each line would be quadratic."""

    def __init__(self, record: Record) -> None:
        self._words = dict(record.words)
        self._viewed: dict[str, str] = {}
        for viewing in record.viewings:
            self._view(viewing)

    def do(self, act: Act) -> None:
        """What `Record.after` does, in place."""
        if isinstance(act, Viewing):
            self._view(act)
        else:
            self._words[act.film, act.kind] = act

    def counts(self, film: str, saying: Saying, day: str) -> bool:
        """Whether a word of a file is news."""
        if saying.kind == "seen":
            return not self._last_seen(film)
        before = self._words.get((film, saying.kind))
        if before is not None and (saying.day is None or day <= before.day or before.value == saying.value):
            return False
        # What was seen since it was saved is off the list for good.
        return saying.kind != "saved" or day > self._last_seen(film)

    def off_the_list(self, film: str) -> Word | None:
        """The word that takes a film seen since off the watchlist, where it is on it."""
        saved, last = self._word(film, "saved"), self._last_seen(film)
        return Word(film, "saved", None, last) if saved is not None and saved.day <= last else None

    def _view(self, viewing: Viewing) -> None:
        day = viewing.on or viewing.noted
        self._viewed[viewing.film] = max(day, self._viewed.get(viewing.film, ""))

    def _word(self, film: str, kind: Kind) -> Word | None:
        word = self._words.get((film, kind))
        return word if word is not None and word.value is not None else None

    def _last_seen(self, film: str) -> str:
        """The last day on which the film was seen, or said to be; nothing where it never was."""
        days = [self._viewed.get(film, "")]
        days += [word.day for kind in SEEN if (word := self._word(film, kind)) is not None]
        return max(days)


def _seen(evening: Evening) -> str:
    tears = {None: "", True: ", in tears", False: ", dry-eyed"}[evening.cried]
    return f"seen{'' if evening.on is None else f' on {evening.on}'}{tears}"


def _said(saying: Saying) -> str:
    if saying.kind == "rating":
        return f"rated {saying.value:g}"
    return {"seen": "seen", "saved": "saved", "banned": "banned"}[saying.kind]
