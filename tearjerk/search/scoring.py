"""The ways in which a title can match (tiers), the score of each, and the best match of each film.

Tiers do not overlap except where two ways are equally good. Within a tier the score grows with the
share of the title that was typed, so a longer title never wins merely because it contains more.
"""

from msgspec import Struct

from tearjerk.search.index.tables import TitleTable

THRESHOLD = 60.0
"""The lowest score that counts as found; every tier but 'description' begins at or above it."""
SURE_SCORE = 76.0
"""At or above this score, what was typed occurs in a title as it is, and nothing looks for typos."""


class Tier(Struct, frozen=True):
    """One way to match, scored from `lowest` to `lowest + span`."""

    lowest: float
    span: float
    meaning: str
    alphabet: str = "keys"
    """What was compared: "keys" (keystrokes), "sound" (folded romanisations), "initials" or "name"."""


TIERS = {
    "identifier": Tier(100, 0, "its id, or its URL on a film site", "name"),
    "exact": Tier(100, 0, "the whole title"),
    "subtitle": Tier(100, 0, "the title before or after its colon"),
    "prefix": Tier(92, 5, "the first words of the title"),
    "spelling": Tier(87, 5, "the whole title, in another romanisation", "sound"),
    "initials": Tier(88, 6, "the initial consonants of the title", "initials"),
    "words": Tier(86, 5, "words of the title"),
    "cut": Tier(80, 5, "the beginning of the title, the last word unfinished"),
    "cut word": Tier(78, 5, "words of the title, the last one unfinished"),
    "inside": Tier(76, 5, "a part of the title"),
    "person": Tier(76, 2, "somebody who made the film or is in it", "name"),
    "layout": Tier(75, 1, "the whole title, typed on the other keyboard layout"),
    "part layout": Tier(68, 7, "a part of the title, typed on the other keyboard layout"),
    "part spelling": Tier(64, 10, "a part of the title, in another romanisation", "sound"),
    "error": Tier(62, 13, "the whole title, with typing errors"),
    "error words": Tier(61, 12, "words of the title, with typing errors"),
    "near spelling": Tier(61, 12, "nearly the whole title, in another romanisation", "sound"),
    "heard": Tier(61, 12, "the whole title, spelled as it sounds", "sound"),
    "error layout": Tier(61, 8, "the title with typing errors, on the other keyboard layout"),
    "gist": Tier(60, 10, "most of the distinctive words of the title"),
    "near person": Tier(60, 5, "nearly the name of somebody who made the film or is in it", "name"),
    "description": Tier(40, 19, "what happens in the film", "name"),
}
"""Tiers by the name that `--explain` prints."""


WHOLE_TITLE = frozenset(
    ("exact", "subtitle", "spelling", "initials", "layout", "error", "near spelling", "heard", "error layout")
)
"""Tiers that match a whole title."""


def score(tier: str, closeness: float) -> float:
    """The score of a match in a tier; `closeness` runs from 0 to 1."""
    return TIERS[tier].lowest + TIERS[tier].span * max(0.0, min(1.0, closeness))


class Part(Struct, frozen=True):
    """Words of a query, and what they were read as: title, person, year, role, filler, story or unexplained…"""

    text: str
    kind: str


class Candidate(Struct, frozen=True):
    """A film with the text that matched; `film` is its number in the index.

    `key` is that text in the alphabet that was compared, `asked` the part of the query that was compared
    with it (empty for all of it), `distance` the number of typos between the two, and `reading` what each
    word of the query was read as (empty if the query was not divided).
    """

    film: int
    score: float
    matched: str
    tier: str
    key: str
    distance: int = 0
    asked: str = ""
    reading: tuple[Part, ...] = ()

    @property
    def has_unexplained_words(self) -> bool:
        """Whether the query has words that nothing accounts for."""
        return any(part.kind == "unexplained" for part in self.reading)


class Candidates(dict[int, Candidate]):
    """The best candidate of each film."""

    def add(self, candidate: Candidate) -> None:
        """Keeps a candidate if it is the best of its film so far."""
        held = self.get(candidate.film)
        if held is None or candidate.score > held.score:
            self[candidate.film] = candidate

    def add_entry(
        self, table: TitleTable, entry: int, tier: str, closeness: float, key: str, *, distance: int = 0
    ) -> None:
        """Adds the film and title of a table's entry, at the entry's penalty."""
        points = score(tier, closeness) - table.penalties[entry]
        self.add(Candidate(table.films[entry], points, table.printed[entry], tier, key, distance))

    def keep_tiers(self, tiers: frozenset[str]) -> None:
        """Drops the candidates of other tiers."""
        for film in [film for film, candidate in self.items() if candidate.tier not in tiers]:
            del self[film]

    def results(self) -> list[Candidate]:
        """The candidates that count as found."""
        return [
            candidate
            for candidate in self.values()
            if candidate.score >= THRESHOLD or candidate.tier == "description"
        ]

    @property
    def best_score(self) -> float:
        """The highest score, 0 if there are no candidates."""
        return max((candidate.score for candidate in self.values()), default=0.0)

    @property
    def best_candidate(self) -> Candidate | None:
        """The candidate with the highest score."""
        return max(self.values(), key=lambda candidate: candidate.score, default=None)
