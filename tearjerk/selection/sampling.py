"""Random samples that are reproducible from a seed on every Python version and every system."""

from collections.abc import Iterator, Sequence

from tearjerk.catalogue.film import Film

MAX_SEED = 999_999
"""Maximum seed chosen by the program; keeps seeds short enough to say aloud."""

_UINT64_MASK = (1 << 64) - 1


def splitmix64(seed: int) -> Iterator[int]:
    """Yield 64-bit pseudorandom integers without end, the same for the same seed everywhere.

    From Steele, Lea and Flood, 'Fast splittable pseudorandom number generators' (OOPSLA 2014), with the
    constants from Vigna's reference code. The standard library's generator would do as well, but importing
    its module loads a hash library, which takes a tenth of the start-up time.
    """
    state = seed & _UINT64_MASK
    while True:
        state = (state + 0x9E3779B97F4A7C15) & _UINT64_MASK
        mixed = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & _UINT64_MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _UINT64_MASK
        yield mixed ^ (mixed >> 31)


def sample(films: Sequence[Film], count: int, seed: int) -> tuple[Film, ...]:
    """Return `count` different films in random order, or all of them if there are fewer.

    This is a partial Fisher-Yates shuffle (Durstenfeld 1964). Scaling 64 bits by multiplication instead of
    taking a remainder leaves a bias below one in 10**16 for any catalogue (Lemire 2019, without rejection).
    """
    bits = splitmix64(seed)
    pool = list(films)
    for place in range(min(count, len(pool))):
        other = place + (next(bits) * (len(pool) - place) >> 64)
        pool[place], pool[other] = pool[other], pool[place]
    return tuple(pool[:count])


def seed_from_entropy(entropy: bytes) -> int:
    """Return a seed from 0 to MAX_SEED made from random bytes."""
    return int.from_bytes(entropy, "big") % (MAX_SEED + 1)
