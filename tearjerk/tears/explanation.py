"""The explanation of a film's level that `why` prints, as sentences and as a record."""

from msgspec import Struct

from tearjerk.catalogue.cry_levels import per_cent
from tearjerk.catalogue.film import Film, Tears
from tearjerk.catalogue.loading import load
from tearjerk.tears import levels
from tearjerk.tears.ranking import (
    MIN_REVIEWS,
    Bar,
    Neighbour,
    Rank,
    Ranking,
    bundled_counted_films,
    rank_film,
)

CORPUS_DESCRIPTIONS = {
    "naver-2022": "reviews on Naver Movie, collected in April and May 2022, up to about 10,000 per film",
    "nsmc-2015": "reviews on Naver Movie, collected in August 2015, at most the newest 100 per film (NSMC)",
}

KOREAN_FILMS_PHRASE = "films known to be Korean"
ALL_FILMS_PHRASE = f"films from any country (all with {MIN_REVIEWS} reviews or more)"

CAUTION = (
    "This covers only viewers who wrote a review, not everyone who saw the film: people who loved a film write more,"
    " and an old film is reviewed by those who still seek it out."
)


class Ranks(Struct, frozen=True):
    """The ranks of a film among all counted films and, if it is known to be Korean, among the Korean ones."""

    all: Rank
    korean: Rank | None


class Neighbours(Struct, frozen=True):
    """The films with a known title ranked just above and just below; equal shares are below."""

    above: tuple[Neighbour, ...]
    below: tuple[Neighbour, ...]


class Corpus(Struct, frozen=True, rename={"description": "what"}):
    """A corpus in which reviews were counted, with a description."""

    name: str
    description: str | None


class ExplanationRecord(Struct, frozen=True):
    """The JSON object that `why` prints for a film."""

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
    """The explanation of a film's level.

    `counts` is None if the level is estimated; `ranking` is None then, too, or if there are too few reviews.
    """

    film: Film
    counts: Tears | None
    ranking: Ranking | None

    @property
    def sentence(self) -> str:
        """The main finding: '2,246 of 9,938 viewers who wrote about it said that it made them cry: 23 in 100'."""
        if self.counts is None:
            return f"Level {self.film.cry_level} of 5 is the editors' estimate: {self.reason}"
        if self.counts.reviews == 1:
            return f"1 viewer wrote about it, and {'said' if self.counts.crying else 'did not say'} that it made them cry"
        counts = self.counts
        adjustment = levels.adjustment_in_words(counts)
        share = counts.crying / counts.reviews if adjustment else counts.share
        return (
            f"{counts.crying:,} of {counts.reviews:,} viewers who wrote about it said that it made them cry:"
            f" {levels.share_in_words(share)}{adjustment}"
        )

    @property
    def reason(self) -> str:
        """The reason for an estimated level."""
        return self.film.cry_reason or "no reason was recorded."

    @property
    def level_with_meaning(self) -> str:
        """The level and, if it was measured, its meaning."""
        if self.counts is None:
            return f"{self.film.cry_level} of 5, estimated by the editors"
        return f"{levels.level_with_range(self.film)}: {levels.level_meaning(self.film.cry_level)}"

    @property
    def interval(self) -> str:
        """The 95% credible interval, in viewers per 100; empty if the level is estimated."""
        if self.counts is None:
            return ""
        low, high = self.counts.low, self.counts.high
        return f"between {per_cent(low)} and {per_cent(high)} in 100 (95% interval)"

    @property
    def corpus_descriptions(self) -> list[str]:
        """Descriptions of the corpora in which reviews were counted."""
        return [CORPUS_DESCRIPTIONS.get(name, name) for name in (self.counts.corpora if self.counts else ())]

    def record(self) -> ExplanationRecord:
        """Return the explanation as a record for JSON."""
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
            rank=None if ranking is None else Ranks(ranking.overall, ranking.korean),
            neighbours=None if ranking is None else Neighbours(ranking.above, ranking.below),
            histogram=None if ranking is None else ranking.histogram,
            corpora=tuple(
                Corpus(name, CORPUS_DESCRIPTIONS.get(name))
                for name in (self.counts.corpora if self.counts else ())
            ),
            meaning=self.level_with_meaning,
            interval=self.interval or None,
            caution=None if self.counts is None else CAUTION,
        )

    def lines(self) -> list[str]:
        """Return the plain form, `label: value` lines."""
        rows = [
            ("title", f"{self.film.title} ({self.film.year})"),
            ("measured", self.sentence) if self.counts else ("estimated", self.reason),
            ("interval", self.interval),
            ("level", self.level_with_meaning),
        ]
        if self.ranking is not None:
            rows += [
                ("rank", ", ".join(ranks_in_words(self.ranking))),
                ("above", "; ".join(map(neighbour_label, self.ranking.above))),
                ("below", "; ".join(map(neighbour_label, self.ranking.below))),
            ]
        rows += [("counted in", "; ".join(self.corpus_descriptions)), ("id", self.film.id)]
        return [f"{label}: {value}" for label, value in rows if value]


def explain(film: Film) -> Explanation:
    """Explain a film's level, measured or estimated; raises FileError if the bundled counts cannot be read.

    A film with enough reviews is ranked among all counted films, whichever catalogue the user chose.
    """
    if film.tears is None or film.tears.reviews < MIN_REVIEWS:
        return Explanation(film, film.tears, None)
    return Explanation(film, film.tears, rank_film(film, film.tears.share, bundled_counted_films(), load()))


def ranks_in_words(ranking: Ranking) -> list[str]:
    """Return the ranks in words: '19th of 1,204 films known to be Korean', or 'would be 7th …' if hypothetical."""
    ranks = [f"{rank_in_words(ranking.overall)} {ALL_FILMS_PHRASE}"]
    if ranking.korean is not None:
        ranks.insert(0, f"{rank_in_words(ranking.korean)} {KOREAN_FILMS_PHRASE}")
    if ranking.is_hypothetical:
        ranks[0] = f"would be {ranks[0]}"
    return ranks


def rank_in_words(rank: Rank) -> str:
    """Return a rank as an ordinal and a total: '19th of 1,204'."""
    tens, ones = divmod(rank.place % 100, 10)
    ending = "th" if tens == 1 else {1: "st", 2: "nd", 3: "rd"}.get(ones, "th")
    return f"{rank.place:,}{ending} of {rank.total:,}"


def neighbour_label(neighbour: Neighbour) -> str:
    """Return a neighbour's title, year and share in per cent: 'Hope (2013) 21.4'."""
    year = "" if neighbour.year is None else f" ({neighbour.year})"
    return f"{neighbour.title}{year} {neighbour.share * 100:.1f}"
