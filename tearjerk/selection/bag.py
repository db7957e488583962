"""Random draws that do not repeat: a shuffled bag.

Every film that matches is drawn once before any is drawn twice. Yet the seed that is shown gives the
film again whatever the record holds by then: seeds are tried until one samples, from all films that
pass the filters, a film that is still in the bag.
"""

from collections.abc import Callable, Collection, Sequence

from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.selection.filters import Criteria, Criterion
from tearjerk.selection.people import folded_name
from tearjerk.selection.sampling import sample

USUAL_LEVELS = Criterion(
    "the default --cry-level 3+ (--cry-level 1+ removes it)", lambda film: film.cry_level >= 3
)
"""Applies when no level is asked for: below it, fewer than 1 viewer in 10 cried."""

MAX_SEED_TRIES = 500
"""How many seeds to try for one that gives all the films at once (a few milliseconds) before giving each film its own."""


class Draw(Struct, frozen=True):
    """The films drawn, the seed that gives them all (or one for each), and the bag afterwards.

    `drawn` are the ids drawn in this round, the last one last.
    """

    films: tuple[Film, ...]
    seeds: tuple[int, ...]
    drawn: tuple[str, ...] = ()


def draw(
    films: Sequence[Film],
    offered: Collection[str],
    drawn: Sequence[str],
    count: int,
    new_seed: Callable[[], int],
) -> Draw:
    """`count` different films among those offered that were not drawn in this round, or all there are.

    `films` are all that pass the filters and `offered` the ids among them that may be drawn. When
    the bag is empty a new round begins with all of them, but never with the film that came last. Ids
    in `drawn` that are not offered now (seen, or gone from the catalogue) stay as they are; films new
    to the catalogue are in the bag at once. `new_seed` is called until one suits.
    """
    together = _sample_under_one_seed(films, _bag(offered, drawn), count, new_seed)
    if together is not None:
        return Draw(together[0], (together[1],), (*drawn, *(film.id for film in together[0])))
    result: list[Film] = []
    seeds: list[int] = []
    while len(result) < min(count, len(offered)):
        taken = {film.id for film in result}
        bag = _bag(offered, drawn) - taken
        if not bag:
            last = drawn[-1] if drawn else None
            drawn = [film for film in drawn if film not in offered]
            bag = set(offered) - taken
            if len(bag) > 1:
                bag.discard(last or "")
        film, seed = _sample_one(films, bag, new_seed)
        result.append(film)
        seeds.append(seed)
        drawn = (*drawn, film.id)
    return Draw(tuple(result), tuple(seeds), tuple(drawn))


def _bag(offered: Collection[str], drawn: Sequence[str]) -> set[str]:
    return set(offered).difference(drawn)


def _sample_one(films: Sequence[Film], bag: Collection[str], new_seed: Callable[[], int]) -> tuple[Film, int]:
    while True:
        seed = new_seed()
        (film,) = sample(films, 1, seed)
        if film.id in bag:
            return film, seed


def _sample_under_one_seed(
    films: Sequence[Film], bag: Collection[str], count: int, new_seed: Callable[[], int]
) -> tuple[tuple[Film, ...], int] | None:
    """Several films under one seed, where the bag holds so many and such a seed is found in time."""
    if count == 1 or count > len(bag):
        return None
    for _ in range(MAX_SEED_TRIES):
        seed = new_seed()
        sampled = sample(films, count, seed)
        if all(film.id in bag for film in sampled):
            return sampled, seed
    return None


def bag_name(criteria: Criteria, source: str = "") -> str:
    """The name of the bag for a set of filters: the same however they were typed and in whatever order.

    `source` names the list that the films come from, if not the whole catalogue. `--allow-unknown` means nothing without `--avoid`, nor `--late` without `--theme`.
    """
    parts = [source] if source else []
    parts += [
        f"{name}={value}"
        for name, values in (
            ("theme", criteria.theme),
            ("genre", criteria.genre),
            ("avoid", criteria.avoid),
            ("person", map(folded_name, criteria.person)),
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
    if criteria.allow_unknown and criteria.avoid:
        parts.append("allow-unknown")
    if criteria.late and criteria.theme:
        parts.append("late")
    return "\n".join(parts)
