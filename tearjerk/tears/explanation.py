"""What `why` says of a film, in sentences and as a record."""

from msgspec import Struct

from tearjerk.catalogue.cry_levels import per_cent
from tearjerk.catalogue.film import Film, Tears
from tearjerk.catalogue.loading import load
from tearjerk.tears import levels
from tearjerk.tears.ranking import Bar, Neighbour, Rank, Ranking, bundled_counts, rank_film

CORPORA = {
    "naver-2022": "reviews on Naver Movie, collected in April and May 2022, up to about 10,000 per film",
    "nsmc-2015": "reviews on Naver Movie, collected in August 2015, at most the newest 100 per film (NSMC)",
}

KOREAN = "films known to be Korean"
EVERYWHERE = "films from anywhere (all with 50 reviews or more)"

CAUTION = (
    "Of viewers who wrote a review, not of everyone who saw it: those who loved a film write more,"
    " and an old film's reviews are by those who still seek it out."
)


class Ranks(Struct, frozen=True):
    """The rank of a film among all measured films, and among the Korean ones."""

    all: Rank
    korean: Rank


class Neighbours(Struct, frozen=True):
    """The named films with the next higher and the next lower shares."""

    above: tuple[Neighbour, ...]
    below: tuple[Neighbour, ...]


class Corpus(Struct, frozen=True):
    """A corpus that the counts rest on, and what it is."""

    name: str
    what: str | None


class ExplanationRecord(Struct, frozen=True):
    """What `why` writes as JSON."""

    id: str
    title: str
    title_ko: str
    year: int
    cry_level: int
    cry_range: tuple[int, int] | None
    cry_basis: str
    cry_reason: str | None
    sentence: str
    tears: Tears | None
    rank: Ranks | None
    neighbours: Neighbours | None
    histogram: tuple[Bar, ...] | None
    corpora: tuple[Corpus, ...]
    meaning: str
    interval: str | None
    caution: str | None


class Explanation(Struct, frozen=True):
    """Everything `why` knows; `counts` and `ranking` are null for a level that was estimated."""

    film: Film
    counts: Tears | None
    ranking: Ranking | None

    @property
    def sentence(self) -> str:
        """The one to quote: '2,246 of 9,938 viewers who wrote about it said that it made them cry: 23 in 100'."""
        if self.counts is None:
            return f"Level {self.film.cry_level} of 5 is the editors' estimate: {self.reason}"
        if self.counts.reviews == 1:
            return f"1 viewer wrote about it, and {'said' if self.counts.crying else 'did not say'} that it made them cry"
        counts = self.counts
        raw = counts.crying / counts.reviews
        estimate = (
            f"; with so few counted, that is adjusted to {levels.in_words(counts.share)}"
            if levels.differs_from_fraction(counts)
            else ""
        )
        return (
            f"{counts.crying:,} of {counts.reviews:,} viewers who wrote about it said that it made them cry:"
            f" {levels.in_words(raw)}{estimate}"
        )

    @property
    def reason(self) -> str:
        """Why an estimated level is what it is."""
        return self.film.cry_reason or "no reason was recorded."

    @property
    def level(self) -> str:
        """The level and, where it was counted, what it means."""
        if self.counts is None:
            return f"{self.film.cry_level} of 5, estimated by the editors"
        return f"{levels.with_range(self.film)} of 5: {levels.meaning(self.film.cry_level)}"

    @property
    def interval(self) -> str:
        """The 95 % credible interval in viewers of 100, and which levels lie in it."""
        if self.counts is None:
            return ""
        low, high = self.counts.low, self.counts.high
        return f"between {per_cent(low)} and {per_cent(high)} in 100 (95 % interval)"

    @property
    def sources(self) -> list[str]:
        """Which corpora, and when they were collected."""
        return [CORPORA.get(name, name) for name in (self.counts.corpora if self.counts else ())]

    def record(self) -> ExplanationRecord:
        """The JSON object."""
        film, ranking = self.film, self.ranking
        return ExplanationRecord(
            id=film.id,
            title=film.title,
            title_ko=film.title_ko,
            year=film.year,
            cry_level=film.cry_level,
            cry_range=film.cry_range,
            cry_basis=film.cry_basis,
            cry_reason=film.cry_reason,
            sentence=self.sentence,
            tears=self.counts,
            rank=None if ranking is None else Ranks(ranking.everywhere, ranking.korean),
            neighbours=None if ranking is None else Neighbours(ranking.above, ranking.below),
            histogram=None if ranking is None else ranking.histogram,
            corpora=tuple(
                Corpus(name, CORPORA.get(name)) for name in (self.counts.corpora if self.counts else ())
            ),
            meaning=self.level,
            interval=self.interval or None,
            caution=None if self.counts is None else CAUTION,
        )

    def lines(self) -> list[str]:
        """The plain form: `label: value` lines."""
        rows = [
            ("title", f"{self.film.title} ({self.film.year})"),
            ("measured" if self.counts else "estimated", self.sentence),
            ("interval", self.interval),
            ("level", self.level),
        ]
        if self.ranking is not None:
            rows += [
                ("rank", ranks_in_words(self.ranking)),
                ("above", "; ".join(map(with_share, self.ranking.above))),
                ("below", "; ".join(map(with_share, self.ranking.below))),
            ]
        rows += [("counted in", "; ".join(self.sources)), ("id", self.film.id)]
        return [f"{label}: {value}" for label, value in rows if value]


def explain(film: Film) -> Explanation:
    """What is known of how a film's level was measured; raises FileError where the bundled counts cannot be read.

    The rank is among all that was counted, whichever catalogue the user chose.
    """
    ranking = None if film.tears is None else rank_film(film, film.tears.share, bundled_counts(), load())
    return Explanation(film, film.tears, ranking)


def ranks_in_words(ranking: Ranking) -> str:
    """Both ranks: '19th of 1,204 films known to be Korean, …'."""
    return f"{ordinal(ranking.korean)} {KOREAN}, {ordinal(ranking.everywhere)} {EVERYWHERE}"


def ordinal(rank: Rank) -> str:
    """A rank as people say it: '19th of 1,204'."""
    tens, ones = divmod(rank.place % 100, 10)
    ending = "th" if tens == 1 else {1: "st", 2: "nd", 3: "rd"}.get(ones, "th")
    return f"{rank.place:,}{ending} of {rank.of:,}"


def with_share(film: Neighbour) -> str:
    """A neighbour with its year and its share in per cent: 'Hope (2013) 21.4'."""
    year = "" if film.year is None else f" ({film.year})"
    return f"{film.title}{year} {film.share * 100:.1f}"
