"""Random picks that do not repeat: a shuffled bag, drawn from without looking.

Every film that matches comes once before any comes twice. The seed that is shown still tells the
whole story: seeds are tried until one picks, from all films that pass the filters, a film that is
still in the bag; so `--seed` shows that film again whatever the record holds by then.
"""

from collections.abc import Callable, Collection, Sequence

from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.selection.filters import Criteria
from tearjerk.selection.sampling import pick

TRIES = 500
"""Seeds tried for one that gives several films at once (a few milliseconds) before each gets its own."""


class Draw(Struct, frozen=True):
    """The films given, the seed that gives them all (or one for each), and the bag afterwards.

    `drawn` are the ids given in this round, the last one last.
    """

    films: tuple[Film, ...]
    seeds: tuple[int, ...]
    drawn: tuple[str, ...] = ()


def draw(
    films: Sequence[Film],
    offered: Collection[str],
    drawn: Sequence[str],
    count: int,
    fresh: Callable[[], int],
) -> Draw:
    """`count` different films among those offered that were not drawn in this round, or all there are.

    `films` are all that pass the filters and `offered` the ids among them that may be given. When
    the bag is empty a new round begins with all of them, but never with the film that came last. Ids
    in `drawn` that are not offered now (seen, or gone from the catalogue) stay as they are; films new
    to the catalogue are in the bag at once. `fresh` gives seeds and is called until one suits.
    """
    whole = _at_once(films, _bag(offered, drawn), count, fresh)
    if whole is not None:
        return Draw(whole[0], (whole[1],), (*drawn, *(film.id for film in whole[0])))
    given: list[Film] = []
    seeds: list[int] = []
    while len(given) < min(count, len(offered)):
        taken = {film.id for film in given}
        bag = _bag(offered, drawn) - taken
        if not bag:
            last = drawn[-1] if drawn else None
            drawn = [film for film in drawn if film not in offered]
            bag = set(offered) - taken
            if len(bag) > 1:
                bag.discard(last or "")
        film, seed = _one(films, bag, fresh)
        given.append(film)
        seeds.append(seed)
        drawn = (*drawn, film.id)
    return Draw(tuple(given), tuple(seeds), tuple(drawn))


def _bag(offered: Collection[str], drawn: Sequence[str]) -> set[str]:
    return set(offered).difference(drawn)


def _one(films: Sequence[Film], bag: Collection[str], fresh: Callable[[], int]) -> tuple[Film, int]:
    while True:
        seed = fresh()
        (film,) = pick(films, 1, seed)
        if film.id in bag:
            return film, seed


def _at_once(
    films: Sequence[Film], bag: Collection[str], count: int, fresh: Callable[[], int]
) -> tuple[tuple[Film, ...], int] | None:
    """Several films under one seed, where the bag holds so many and such a seed is near."""
    if count == 1 or count > len(bag):
        return None
    for _ in range(TRIES):
        seed = fresh()
        picked = pick(films, count, seed)
        if all(film.id in bag for film in picked):
            return picked, seed
    return None


def bag_name(criteria: Criteria) -> str:
    """The name of the bag for a set of filters: the same however they were typed and in whatever order.

    `--strict` means nothing without `--avoid`.
    """
    parts = [
        f"{name}={value}"
        for name, values in (
            ("theme", criteria.theme),
            ("genre", criteria.genre),
            ("avoid", criteria.avoid),
            (
                "person",
                [" ".join(sorted(person.casefold().replace("-", "").split())) for person in criteria.person],
            ),
        )
        for value in sorted(set(values))
    ]
    for name, limits in (("cry-level", criteria.cry_level), ("year", criteria.year)):
        if limits is not None:
            parts.append(f"{name}={limits.low}-{limits.high}")
    for name, limit in (
        ("max-runtime", criteria.max_runtime),
        ("max-age", criteria.max_age),
        ("aftertaste", criteria.aftertaste),
    ):
        if limit is not None:
            parts.append(f"{name}={limit}")
    if criteria.strict and criteria.avoid:
        parts.append("strict")
    return "\n".join(parts)
