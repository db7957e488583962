"""Random draws without repeats, from a shuffled bag.

Every matching film is drawn once before any is drawn twice. The seed shown still reproduces the film
later, whatever the record then contains, because seeds are tried until one samples, from all films
that pass the filters, a film that is still in the bag.
"""

from collections.abc import Callable, Collection, Sequence

from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.selection.filters import Criteria, Criterion
from tearjerk.selection.people import fold_name
from tearjerk.selection.sampling import sample

DEFAULT_LEVEL_CRITERION = Criterion(
    "the default --cry-level 3+ (--cry-level 1+ removes it)", lambda film: film.cry_level >= 3
)
"""Applies if no level is given; at lower levels, fewer than 1 viewer in 10 cried."""

MAX_SEED_TRIES = 500
"""Maximum number of seeds tried to draw all films with one (a few milliseconds); after that, each film gets its own."""


class Draw(Struct, frozen=True):
    """The films drawn, with one seed that gives them all or one seed for each, and the state of the round.

    `drawn_ids` has the ids drawn so far in this round, the latest last.
    """

    films: tuple[Film, ...]
    seeds: tuple[int, ...]
    drawn_ids: tuple[str, ...] = ()


def draw(
    films: Sequence[Film],
    offered_ids: Collection[str],
    drawn_ids: Sequence[str],
    count: int,
    new_seed: Callable[[], int],
) -> Draw:
    """Draw `count` different films that are offered and not yet drawn in this round, or all if there are fewer.

    `films` are all films that pass the filters, and `offered_ids` the ids of those that may be drawn. When the
    bag is empty, all of them return to it for a new round, which does not begin with the film drawn last. Ids in
    `drawn_ids` that are not offered (seen, or no longer in the catalogue) are kept; films new to the catalogue
    are in the bag at once. `new_seed` is called until a seed fits.
    """
    sampled = _sample_with_one_seed(films, _undrawn_ids(offered_ids, drawn_ids), count, new_seed)
    if sampled is not None:
        return Draw(sampled[0], (sampled[1],), (*drawn_ids, *(film.id for film in sampled[0])))
    result: list[Film] = []
    seeds: list[int] = []
    while len(result) < min(count, len(offered_ids)):
        taken = {film.id for film in result}
        bag = _undrawn_ids(offered_ids, drawn_ids) - taken
        if not bag:
            last = drawn_ids[-1] if drawn_ids else None
            drawn_ids = [film_id for film_id in drawn_ids if film_id not in offered_ids]
            bag = set(offered_ids) - taken
            if len(bag) > 1:
                bag.discard(last or "")
        film, seed = _sample_one(films, bag, new_seed)
        result.append(film)
        seeds.append(seed)
        drawn_ids = (*drawn_ids, film.id)
    return Draw(tuple(result), tuple(seeds), tuple(drawn_ids))


def _undrawn_ids(offered_ids: Collection[str], drawn_ids: Sequence[str]) -> set[str]:
    return set(offered_ids).difference(drawn_ids)


def _sample_one(films: Sequence[Film], bag: Collection[str], new_seed: Callable[[], int]) -> tuple[Film, int]:
    while True:
        seed = new_seed()
        (film,) = sample(films, 1, seed)
        if film.id in bag:
            return film, seed


def _sample_with_one_seed(
    films: Sequence[Film], bag: Collection[str], count: int, new_seed: Callable[[], int]
) -> tuple[tuple[Film, ...], int] | None:
    """Return `count` films and the seed that samples them.

    Return None if `count` is 1, the bag is too small or no seed was found.
    """
    if count == 1 or count > len(bag):
        return None
    for _ in range(MAX_SEED_TRIES):
        seed = new_seed()
        sampled = sample(films, count, seed)
        if all(film.id in bag for film in sampled):
            return sampled, seed
    return None


def bag_name(criteria: Criteria, source: str = "") -> str:
    """Return the name of the bag for a set of filters, independent of how and in which order they were typed.

    `source` names the list that the films come from, if it is not the whole catalogue. `--allow-unknown` has no effect without `--avoid`, nor has `--late` without `--theme`.
    """
    parts = [source] if source else []
    parts += [
        f"{name}={value}"
        for name, values in (
            ("theme", criteria.theme),
            ("genre", criteria.genre),
            ("avoid", criteria.avoid),
            ("person", map(fold_name, criteria.person)),
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
