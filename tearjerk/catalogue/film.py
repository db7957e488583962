"""The data model of a film; its fields are in the order in which they appear in JSON."""

from typing import TYPE_CHECKING, Annotated, Any, Literal

from msgspec import Meta, Struct, field, structs

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.absent_keys import ABSENT_KEYS
from tearjerk.catalogue.cry_levels import level_range
from tearjerk.catalogue.implications import with_implied


def _vocabulary_type(entries: vocabulary.Vocabulary) -> Any:
    # The decoder checks a Literal, and keeps one object in memory for a word that a hundred films share.
    return Annotated[
        Literal[tuple(entries)], Meta(extra_json_schema={"type": "string", "enum": list(entries)})
    ]


def _schema_pattern(pattern: str) -> Meta:
    # Only for the printed schema: film_errors.py checks the format with a better error message, and
    # without compiling a regular expression at every start.
    return Meta(extra_json_schema={"pattern": pattern})


if TYPE_CHECKING:
    Theme = str
    Relation = str
    Genre = str
    ContentWarning = str
    Aftertaste = str
else:
    Theme = _vocabulary_type(vocabulary.THEMES)
    Relation = _vocabulary_type(vocabulary.RELATIONS)
    Genre = _vocabulary_type(vocabulary.GENRES)
    ContentWarning = _vocabulary_type(vocabulary.WARNINGS)
    Aftertaste = _vocabulary_type(vocabulary.AFTERTASTES)

VOCABULARY_TYPES: tuple[Any, ...] = (Theme, Relation, Genre, ContentWarning, Aftertaste)
NonEmptyText = Annotated[str, Meta(min_length=1)]
Slug = Annotated[str, _schema_pattern(r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Share = Annotated[float, Meta(ge=0, le=1)]
Count = Annotated[int, Meta(ge=0)]
Level = Annotated[int, Meta(ge=1, le=5)]


class Person(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A director or cast member, with the name in Latin letters and in Hangul.

    Only people who share a name have an `id`, to tell them apart.
    """

    name: NonEmptyText
    name_ko: NonEmptyText | None = field(default_factory=ABSENT_KEYS.null)
    id: Slug | None = field(default_factory=ABSENT_KEYS.null)

    @property
    def key(self) -> str:
        """A key that identifies the person in every credit, however the Latin spelling of the name varies."""
        return self.id or self.name_ko or self.name


class Tears(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """The number of reviews counted for a film, and how many of them report tears.

    `share` is the posterior mean; `low` and `high` bound its equal-tailed 95% interval (see measure/prior.py).
    """

    reviews: Annotated[int, Meta(ge=1)]
    crying: Count
    share: Share
    low: Share
    high: Share
    corpora: tuple[str, ...]


class Warnings(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """Warnings for what the film is known to contain and known not to contain; those in neither list are unknown.

    `spoilers` are present warnings that would spoil this film, in addition to those that usually spoil a film.
    `in_synopsis` are present warnings that would be hidden as spoilers if the synopsis did not reveal them anyway.
    """

    present: tuple[ContentWarning, ...] = field(default_factory=ABSENT_KEYS.empty_tuple)
    absent: tuple[ContentWarning, ...] = field(default_factory=ABSENT_KEYS.empty_tuple)
    spoilers: tuple[ContentWarning, ...] = field(default_factory=ABSENT_KEYS.empty_tuple)
    in_synopsis: tuple[ContentWarning, ...] = field(default_factory=ABSENT_KEYS.empty_tuple)

    def verdict(self, warning: str) -> bool | None:
        """Return whether the warning applies to the film, implied warnings included, or None if nobody has judged it."""
        if warning in with_implied(self.present):
            return True
        return False if not with_implied((warning,)).isdisjoint(self.absent) else None


class Film(Struct, frozen=True, forbid_unknown_fields=True, gc=False, kw_only=True):
    """One film of the catalogue, as stored in `data/films.json` and printed by `--json`."""

    id: Slug
    title: NonEmptyText
    title_ko: NonEmptyText
    romanised: tuple[NonEmptyText, ...]
    also_known_as: tuple[NonEmptyText, ...]
    year: Annotated[int, Meta(ge=1900, le=2100)]
    released: Annotated[str, _schema_pattern(r"^\d{4}-\d{2}-\d{2}$")] | None
    runtime: Annotated[int, Meta(ge=1, le=1000)] | None
    certificate: Literal["ALL", "12", "15", "19"] | None
    directors: tuple[Person, ...]
    cast: tuple[Person, ...]
    genres: tuple[Genre, ...]
    themes: tuple[Theme, ...]
    late_themes: tuple[Theme, ...]
    cry_level: Level
    cry_range: tuple[Level, Level] | None = field(default_factory=ABSENT_KEYS.null)
    cry_basis: Literal["measured", "estimated"]
    cry_reason: NonEmptyText | None
    tears: Tears | None
    aftertaste: Aftertaste
    warnings: Warnings
    synopsis: NonEmptyText
    imdb: Annotated[str, _schema_pattern(r"^tt\d{7,}$")] | None = field(default_factory=ABSENT_KEYS.null)
    tmdb: Annotated[int, Meta(ge=1)] | None = field(default_factory=ABSENT_KEYS.null)
    wikidata: Annotated[str, _schema_pattern(r"^Q\d+$")] | None = field(default_factory=ABSENT_KEYS.null)
    naver: Annotated[int, Meta(ge=1)] | None = field(default_factory=ABSENT_KEYS.null)
    notes: dict[str, str] = field(default_factory=ABSENT_KEYS.empty_object)
    relations: tuple[Relation, ...] = field(default_factory=ABSENT_KEYS.empty_tuple)

    def __post_init__(self) -> None:
        """Compute `cry_range` if the catalogue has counts for the film but no range."""
        if self.cry_range is None and self.tears is not None:
            levels = level_range(self.tears.low, self.tears.high, self.cry_level)
            structs.force_setattr(self, "cry_range", levels)

    @property
    def people(self) -> tuple[Person, ...]:
        """The directors, followed by the cast in billing order."""
        return (*self.directors, *self.cast)

    @property
    def premise_themes(self) -> set[str]:
        """The themes of the film's premise, with their parents."""
        return vocabulary.with_parents(self.themes)

    @property
    def all_themes(self) -> set[str]:
        """Themes and late themes with their parents; never print these."""
        return vocabulary.with_parents((*self.themes, *self.late_themes))


FIELDS = Film.__struct_fields__


class BundledFilms(tuple[Film, ...]):
    """The films that ship with tearjerk, in order of id."""

    json_bytes: bytes
    """The JSON that they were decoded from."""


def most_tears_first(film: Film) -> tuple[int, bool, float, str]:
    """Return the sort key that puts the most tears first: level, measured before estimated, share, id."""
    share = film.tears.share if film.tears is not None else 0.0
    return (-film.cry_level, film.cry_basis == "estimated", -share, film.id)
