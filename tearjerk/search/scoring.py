"""The tiers in which a film can match, their scores, and the best match for each film.

The scores of tiers overlap only if the tiers are about equally good. Within a tier, the score grows with closeness, often
the share of the title that was typed, so a longer title does not win merely by containing the query.
"""

from msgspec import Struct

from tearjerk.search.index.tables import TitleTable

MIN_SCORE = 60.0
"""Minimum score of a match; every tier except 'description' starts at or above it."""
MIN_CERTAIN_SCORE = 76.0
"""Minimum score of a certain match; if there is one, matching with typos is skipped."""


class Tier(Struct, frozen=True):
    """A way to match, scored from `min_score` to `min_score + score_range`."""

    min_score: float
    score_range: float
    meaning: str
    alphabet: str = "keys"
    """The alphabet of the comparison: "keys" (keystrokes), "sound" (folded romanisations), "initials" or "text" (as typed)."""


TIERS = {
    "identifier": Tier(100, 0, "its id, or its URL on a film site", "text"),
    "exact": Tier(100, 0, "the whole title"),
    "subtitle": Tier(100, 0, "the part of the title before or after a colon"),
    "prefix": Tier(92, 5, "the first words of the title"),
    "spelling": Tier(87, 5, "the whole title, in another romanisation", "sound"),
    "initials": Tier(88, 6, "the initial consonants of the title", "initials"),
    "words": Tier(86, 5, "words of the title"),
    "cut": Tier(80, 5, "the beginning of the title, the last word unfinished"),
    "cut word": Tier(78, 5, "words of the title, the last one unfinished"),
    "inside": Tier(76, 5, "a part of the title"),
    "person": Tier(76, 2, "somebody who made the film or is in it", "text"),
    "layout": Tier(75, 1, "the whole title, typed on the other keyboard layout"),
    "part layout": Tier(68, 7, "a part of the title, typed on the other keyboard layout"),
    "part spelling": Tier(64, 10, "a part of the title, in another romanisation", "sound"),
    "error": Tier(62, 13, "the whole title, with typing errors"),
    "error words": Tier(61, 12, "words of the title, with typing errors"),
    "near spelling": Tier(61, 12, "the whole title, with typing errors, in another romanisation", "sound"),
    "heard": Tier(61, 12, "the whole title, spelled as it sounds", "sound"),
    "error layout": Tier(61, 8, "the title with typing errors, on the other keyboard layout"),
    "gist": Tier(60, 10, "most of the distinctive words of the title"),
    "near person": Tier(60, 5, "a misspelled name of somebody who made the film or is in it", "text"),
    "description": Tier(40, 19, "what happens in the film", "text"),
}
"""Tiers by name, as printed by `--explain`."""


WHOLE_TITLE_TIERS = frozenset(
    ("exact", "subtitle", "spelling", "initials", "layout", "error", "near spelling", "heard", "error layout")
)
"""Tiers that match a whole title."""


def score_in_tier(tier: str, closeness: float) -> float:
    """Return the score of a match in a tier; `closeness` ranges from 0 to 1."""
    return TIERS[tier].min_score + TIERS[tier].score_range * max(0.0, min(1.0, closeness))


class QueryPart(Struct, frozen=True):
    """Consecutive words of a query and their kind: title, person, year, director, filler, story, unexplained…"""

    text: str
    kind: str


class Candidate(Struct, frozen=True):
    """A possible match; `film_number` is the film's number in the index, `matched` the text that matched.

    `key` is that text in the alphabet of the comparison, `query_key` the part of the query that was compared
    with it (empty for the whole query), `distance` the number of typos between the two, and `parts` has
    the kind of each word of the query (empty if the query was compared as a whole).
    """

    film_number: int
    score: float
    matched: str
    tier: str
    key: str
    distance: int = 0
    query_key: str = ""
    parts: tuple[QueryPart, ...] = ()


class Candidates(dict[int, Candidate]):
    """The best candidate for each film."""

    def add(self, candidate: Candidate) -> None:
        """Keep a candidate if it is the best for its film so far."""
        current = self.get(candidate.film_number)
        if current is None or candidate.score > current.score:
            self[candidate.film_number] = candidate

    def add_entry(
        self, table: TitleTable, entry: int, tier: str, closeness: float, key: str, *, distance: int = 0
    ) -> None:
        """Add a candidate for the film and title of a table entry, less the entry's penalty."""
        score = score_in_tier(tier, closeness) - table.penalties[entry]
        self.add(
            Candidate(table.film_numbers[entry], score, table.printed_titles[entry], tier, key, distance)
        )

    def keep_tiers(self, tiers: frozenset[str]) -> None:
        """Remove the candidates of all other tiers."""
        for film_number in [number for number, candidate in self.items() if candidate.tier not in tiers]:
            del self[film_number]

    def accepted(self) -> list[Candidate]:
        """Return the candidates that score at least MIN_SCORE, and all descriptions."""
        return [
            candidate
            for candidate in self.values()
            if candidate.score >= MIN_SCORE or candidate.tier == "description"
        ]

    @property
    def best_score(self) -> float:
        """The highest score, or 0 if there are no candidates."""
        return max((candidate.score for candidate in self.values()), default=0.0)

    @property
    def best_candidate(self) -> Candidate | None:
        """The candidate with the highest score, or None if there are no candidates."""
        return max(self.values(), key=lambda candidate: candidate.score, default=None)
