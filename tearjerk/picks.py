"""Random picks that a seed repeats on every Python and every system."""

from collections.abc import Sequence
from random import Random

from tearjerk.film import Film

LARGEST_SEED = 999_999
"""Seeds that the program chooses itself stay short enough to say aloud."""


def pick(films: Sequence[Film], count: int, seed: int) -> tuple[Film, ...]:
    """`count` different films, each order equally likely, or all of them where there are fewer.

    A partial Fisher-Yates shuffle (Durstenfeld 1964) driven by `Random.random` alone: of the
    generator's methods, the documentation promises only that one the same sequence for the same
    seed on every Python version (library reference, `random`, 'Notes on Reproducibility').
    """
    generator = Random(seed)  # noqa: S311 -- a film, not a secret
    pool = list(films)
    for place in range(min(count, len(pool))):
        other = place + int(generator.random() * (len(pool) - place))
        pool[place], pool[other] = pool[other], pool[place]
    return tuple(pool[:count])


def fresh_seed(entropy: bytes) -> int:
    """A seed from bytes of randomness that the caller brings."""
    return int.from_bytes(entropy, "big") % (LARGEST_SEED + 1)
