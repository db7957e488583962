"""What a film is: one record of the catalogue, in the order of keys that JSON promises."""

from typing import TYPE_CHECKING, Annotated, Any, Literal

from msgspec import Meta, Struct, field, structs

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.absent_keys import ABSENT
from tearjerk.catalogue.cry_levels import level_range
from tearjerk.catalogue.implications import with_implied


def _one_of(entries: vocabulary.Vocabulary) -> Any:
    # A literal is checked by the decoder, and a word that a hundred films have is one object in memory.
    return Annotated[
        Literal[tuple(entries)], Meta(extra_json_schema={"type": "string", "enum": list(entries)})
    ]


def _like(pattern: str) -> Meta:
    # A pattern is for the printed schema. film_faults.py checks it, with a better message than a decoder
    # has, and without compiling a regular expression at every start.
    return Meta(extra_json_schema={"pattern": pattern})


if TYPE_CHECKING:
    Theme = str
    Relation = str
    Genre = str
    Warned = str
    Aftertaste = str
else:
    Theme = _one_of(vocabulary.THEMES)
    Relation = _one_of(vocabulary.RELATIONS)
    Genre = _one_of(vocabulary.GENRES)
    Warned = _one_of(vocabulary.WARNINGS)
    Aftertaste = _one_of(vocabulary.AFTERTASTES)

VOCABULARY_WORDS: tuple[Any, ...] = (Theme, Relation, Genre, Warned, Aftertaste)
NonEmptyText = Annotated[str, Meta(min_length=1)]
Slug = Annotated[str, _like(r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Share = Annotated[float, Meta(ge=0, le=1)]
Count = Annotated[int, Meta(ge=0)]
Level = Annotated[int, Meta(ge=1, le=5)]


class Person(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A director or a member of the cast, in Latin letters and in Hangul.

    `id` tells people of one name apart; nobody else has one.
    """

    name: NonEmptyText
    name_ko: NonEmptyText | None = field(default_factory=ABSENT.null)
    id: Slug | None = field(default_factory=ABSENT.null)

    @property
    def key(self) -> str:
        """What two credits of one person have in common, however the name is spelt in Latin letters."""
        return self.id or self.name_ko or self.name


class Tears(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """How many of the counted reviews report tears.

    `share` is the posterior mean, `low` and `high` its equal-tailed 95 % interval (see measure/prior.py).
    """

    reviews: Annotated[int, Meta(ge=1)]
    crying: Count
    share: Share
    low: Share
    high: Share
    corpora: tuple[str, ...]


class Warnings(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """What the film is known to contain and known not to; a warning in neither list is unknown.

    `spoilers` are present warnings that are a secret of this film, beyond those that usually spoil.
    `in_synopsis` are present warnings that a spoiler or a late theme would hide if the synopsis did not mention them.
    """

    present: tuple[Warned, ...] = field(default_factory=ABSENT.empty)
    absent: tuple[Warned, ...] = field(default_factory=ABSENT.empty)
    spoilers: tuple[Warned, ...] = field(default_factory=ABSENT.empty)
    in_synopsis: tuple[Warned, ...] = field(default_factory=ABSENT.empty)

    def verdict(self, warning: str) -> bool | None:
        """Whether the film contains this, None where nobody judged; what is implied is judged too."""
        if warning in with_implied(self.present):
            return True
        return False if not with_implied((warning,)).isdisjoint(self.absent) else None


class Film(Struct, frozen=True, forbid_unknown_fields=True, gc=False, kw_only=True):
    """One film of the catalogue, as `data/films.json` holds it and `--json` prints it."""

    id: Slug
    title: NonEmptyText
    title_ko: NonEmptyText
    romanised: tuple[NonEmptyText, ...]
    also_known_as: tuple[NonEmptyText, ...]
    year: Annotated[int, Meta(ge=1900, le=2100)]
    released: Annotated[str, _like(r"^\d{4}-\d{2}-\d{2}$")] | None
    runtime: Annotated[int, Meta(ge=1, le=1000)] | None
    certificate: Literal["ALL", "12", "15", "19"] | None
    directors: tuple[Person, ...]
    cast: tuple[Person, ...]
    genres: tuple[Genre, ...]
    themes: tuple[Theme, ...]
    late_themes: tuple[Theme, ...]
    cry_level: Level
    cry_range: tuple[Level, Level] | None = field(default_factory=ABSENT.null)
    cry_basis: Literal["measured", "estimated"]
    cry_reason: NonEmptyText | None
    tears: Tears | None
    aftertaste: Aftertaste
    warnings: Warnings
    synopsis: NonEmptyText
    imdb: Annotated[str, _like(r"^tt\d{7,}$")] | None = field(default_factory=ABSENT.null)
    tmdb: Annotated[int, Meta(ge=1)] | None = field(default_factory=ABSENT.null)
    wikidata: Annotated[str, _like(r"^Q\d+$")] | None = field(default_factory=ABSENT.null)
    naver: Annotated[int, Meta(ge=1)] | None = field(default_factory=ABSENT.null)
    notes: dict[str, str] = field(default_factory=ABSENT.nothing)
    relations: tuple[Relation, ...] = field(default_factory=ABSENT.empty)

    def __post_init__(self) -> None:
        """Works out the range of levels if a catalogue has counts but does not give it."""
        if self.cry_range is None and self.tears is not None:
            levels = level_range(self.tears.low, self.tears.high, self.cry_level)
            structs.force_setattr(self, "cry_range", levels)

    @property
    def people(self) -> tuple[Person, ...]:
        """Directors first, then the cast as billed."""
        return (*self.directors, *self.cast)

    @property
    def open_themes(self) -> set[str]:
        """The themes that a viewer meets in the set-up, with their parents."""
        return vocabulary.with_parents(self.themes)

    @property
    def all_themes(self) -> set[str]:
        """Themes and late themes with their parents; never to be printed."""
        return vocabulary.with_parents((*self.themes, *self.late_themes))


FIELDS = Film.__struct_fields__


class Bundled(tuple[Film, ...]):
    """The films that ship, in the order of their ids."""

    text: bytes
    """The JSON text that they were decoded from."""


def most_tears_first(film: Film) -> tuple[int, bool, float, str]:
    """Sort key: level, then share, estimated after measured within a level, then id."""
    share = film.tears.share if film.tears is not None else 0.0
    return (-film.cry_level, film.cry_basis == "estimated", -share, film.id)
