"""What `why` says of a film, in sentences and as a record; drawing it is the affair of render."""

from typing import Any

from msgspec import Struct, to_builtins

from tearjerk.catalogue.film import Film, Tears
from tearjerk.tears import levels
from tearjerk.tears.ranking import Neighbour, Rank, Standing

CORPORA = {
    "naver-2022": "reviews on Naver Movie, collected in April and May 2022, up to about 10,000 a film",
    "nsmc-2015": "reviews on Naver Movie, collected in August 2015, the newest 100 a film at most (NSMC)",
}

KOREAN = "films known to be Korean"
EVERYWHERE = "films from anywhere (all with 50 reviews or more)"

CAUTION = (
    "Of viewers who wrote a review, not of everyone who saw it: those who loved a film write more,"
    " and an old film's reviews are by those who still seek it out."
)


class Explanation(Struct, frozen=True):
    """Everything `why` knows; `counts` and `standing` are null for a level that was estimated."""

    film: Film
    counts: Tears | None
    standing: Standing | None

    @property
    def sentence(self) -> str:
        """The one to quote: '2,246 of 9,938 viewers who wrote about it said that it made them cry: 23 in 100'."""
        if self.counts is None:
            return f"Level {self.film.cry_level} of 5 is the editors' estimate: {self.reason}"
        if self.counts.reviews == 1:
            return f"1 viewer wrote about it, and {'said' if self.counts.crying else 'did not say'} that it made them cry"
        counts = self.counts
        raw = counts.crying / counts.reviews
        weighed = (
            f"; allowing for so few reviews, {levels.in_words(counts.share)}"
            if levels.drawn_in(counts)
            else ""
        )
        return (
            f"{counts.crying:,} of {counts.reviews:,} viewers who wrote about it said that it made them cry:"
            f" {levels.in_words(raw)}{weighed}"
        )

    @property
    def reason(self) -> str:
        """Why an estimated level is what it is."""
        return self.film.cry_reason or "no reason was recorded."

    @property
    def level(self) -> str:
        """The level and, where it was counted, what it means."""
        if self.counts is None:
            return f"{self.film.cry_level} of 5, as the editors estimate it"
        return f"{self.film.cry_level} of 5: {levels.meaning(self.film.cry_level)}"

    @property
    def interval(self) -> str:
        """The 95 % credible interval in viewers of 100, and which levels lie in it."""
        if self.counts is None:
            return ""
        low, high = self.counts.low, self.counts.high
        least, most = levels.level(low), levels.level(high)
        span = "" if least == most else f", from level {least} to level {most}"
        return f"between {low * 100:.1f} and {high * 100:.1f} in 100 (95 % credible interval{span})"

    @property
    def sources(self) -> list[str]:
        """Which corpora, and when they were collected."""
        return [CORPORA.get(name, name) for name in (self.counts.corpora if self.counts else ())]

    def record(self) -> dict[str, Any]:
        """The JSON object."""
        film, standing = self.film, self.standing
        return {
            "id": film.id,
            "title": film.title,
            "title_ko": film.title_ko,
            "year": film.year,
            "cry_level": film.cry_level,
            "cry_basis": film.cry_basis,
            "cry_reason": film.cry_reason,
            "sentence": self.sentence,
            "tears": to_builtins(self.counts),
            "rank": None
            if standing is None
            else {"all": to_builtins(standing.everywhere), "korean": to_builtins(standing.korean)},
            "neighbours": None
            if standing is None
            else {"above": to_builtins(standing.above), "below": to_builtins(standing.below)},
            "histogram": None if standing is None else to_builtins(standing.histogram),
            "corpora": [
                {"name": name, "what": CORPORA.get(name)}
                for name in (self.counts.corpora if self.counts else ())
            ],
            "meaning": self.level,
            "interval": self.interval or None,
            "caution": None if self.counts is None else CAUTION,
        }

    def lines(self) -> list[str]:
        """The plain form: `label: value` lines."""
        rows = [
            ("title", f"{self.film.title} ({self.film.year})"),
            ("measured" if self.counts else "estimated", self.sentence),
            ("interval", self.interval),
            ("level", self.level),
        ]
        if self.standing is not None:
            rows += [
                ("rank", ranks(self.standing)),
                ("above", "; ".join(map(named, self.standing.above))),
                ("below", "; ".join(map(named, self.standing.below))),
            ]
        rows += [("counted in", "; ".join(self.sources)), ("id", self.film.id)]
        return [f"{label}: {value}" for label, value in rows if value]


def ranks(standing: Standing) -> str:
    """The two ranks in words."""
    return f"{rank(standing.korean)} {KOREAN}, {rank(standing.everywhere)} {EVERYWHERE}"


def rank(found: Rank) -> str:
    """'19th of 1,204'."""
    tens, ones = divmod(found.place % 100, 10)
    ending = "th" if tens == 1 else {1: "st", 2: "nd", 3: "rd"}.get(ones, "th")
    return f"{found.place:,}{ending} of {found.of:,}"


def named(film: Neighbour) -> str:
    """A neighbour with its year and share."""
    year = "" if film.year is None else f" ({film.year})"
    return f"{film.title}{year} {film.share * 100:.1f}"
