"""Damage bytes at random."""

from random import Random

DIFFICULT_BYTES = (
    b"\0",
    b"\xff",
    b"\x80",
    b"\n",
    b"\r",
    b'"',
    b",",
    b";",
    b"\t",
    b"\x1b[2J",
    b"\xe2\x80\xae",
    b"\xef\xbb\xbf",
)
"""Bytes that are difficult for parsers: line ends, quotes, delimiters, incomplete characters, escape sequences, direction and
byte order marks."""


def damage(data: bytes, random: Random) -> bytes:
    """Return the bytes after one to five random changes; the result may be empty."""
    changed = bytearray(data)
    for _ in range(random.randint(1, 5)):
        random.choice((_flip, _overwrite, _insert, _delete, _duplicate, _cut, _zero))(changed, random)
    return bytes(changed)


def _random_position(data: bytearray, random: Random) -> int:
    return random.randrange(len(data) + 1)


def _flip(data: bytearray, random: Random) -> None:
    if data:
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)


def _overwrite(data: bytearray, random: Random) -> None:
    start = _random_position(data, random)
    new = random.randbytes(random.choice((1, 2, 4, 16)))
    data[start : start + len(new)] = new


def _insert(data: bytearray, random: Random) -> None:
    start = _random_position(data, random)
    data[start:start] = random.choice(DIFFICULT_BYTES)


def _delete(data: bytearray, random: Random) -> None:
    start = _random_position(data, random)
    del data[start : start + random.choice((1, 4, 64, 4096))]


def _duplicate(data: bytearray, random: Random) -> None:
    start = _random_position(data, random)
    data[start:start] = data[start : start + random.choice((1, 16, 256))]


def _cut(data: bytearray, random: Random) -> None:
    del data[_random_position(data, random) :]


def _zero(data: bytearray, random: Random) -> None:
    start = _random_position(data, random)
    length = min(random.choice((1, 100, 4096)), len(data) - start)
    data[start : start + length] = bytes(length)
