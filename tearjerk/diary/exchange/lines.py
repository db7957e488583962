"""What a file from elsewhere says of films, line by line, before anybody knows which films they are."""

from msgspec import Struct

from tearjerk.diary.record import Kind


class Evening(Struct, frozen=True):
    """A viewing as a file tells it; `noted` is the day it was written down there, where it says so."""

    on: str | None = None
    cried: bool | None = None
    note: str | None = None
    noted: str | None = None


class Saying(Struct, frozen=True):
    """A word on a film: a rating, or that it was seen, saved or banned; `day` where the file has one."""

    kind: Kind
    value: float = 1.0
    day: str | None = None


def sayings_of(
    rating: float | None, day: str | None, evenings: tuple[Evening, ...] = ()
) -> tuple[Saying, ...]:
    """A rating; without one, that the film was seen, unless an evening says so already."""
    if rating is not None:
        return (Saying("rating", rating, day),)
    return () if evenings else (Saying("seen", day=day),)


class Line(Struct, frozen=True):
    """One film as a file names it, and what it says of it. `number` is the line, or the film's place in JSON."""

    number: int
    titles: tuple[str, ...] = ()
    year: int | None = None
    id: str | None = None
    imdb: str | None = None
    sayings: tuple[Saying, ...] = ()
    evenings: tuple[Evening, ...] = ()

    def __str__(self) -> str:
        name = next(iter(self.titles), self.id or self.imdb or "?")
        return name if self.year is None else f"{name} ({self.year})"


class Bad(Struct, frozen=True):
    """A line that cannot be understood, and why."""

    number: int
    what: str


class Told(Struct, frozen=True):
    """A whole file: what kind it is, what it says, and what in it cannot be understood."""

    kind: str
    lines: tuple[Line, ...]
    bad: tuple[Bad, ...] = ()
