"""Fuzz review corpora: each must be counted, or rejected with a message that quotes no review."""

import gzip
import io
import json
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Literal

import polars as pl

from tools.fuzz.damage import DIFFICULT_BYTES, damage
from tools.fuzz.program import require, run

PRIVATE_TEXT = "남몰래"
"""Part of every review with text; no message may repeat it."""

REVIEW_TEXTS = (
    f"{PRIVATE_TEXT} 눈물이 났다",
    f"{PRIVATE_TEXT} 펑펑 울었다, 정말",
    f'"{PRIVATE_TEXT}" 그냥 그랬다',
    f"{PRIVATE_TEXT} I cried so much",
    f"{PRIVATE_TEXT}\n두 줄",
    "",
    None,
)
FILM_CODES = (1, 2, 3, 2.0, None, "소원", "tt0000001", -1, 2**40, "", " ", "1.0", True)
COMPRESSIONS: tuple[Literal["zstd", "snappy", "gzip", "lz4", "uncompressed"], ...] = (
    "zstd",
    "snappy",
    "gzip",
    "lz4",
    "uncompressed",
)
ENCODINGS = ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")
FILE_EXTENSIONS = ("csv", "tsv", "jsonl", "parquet", "csv.gz", "tsv.gz", "jsonl.gz")


def attempt(random: Random) -> None:
    """Damage one corpus and count it; raises BrokenContractError."""
    extension = random.choice(FILE_EXTENSIONS)
    data = _corpus(extension.removesuffix(".gz"), random)
    if extension != "parquet" and random.random() < 0.3:
        data = data.decode(errors="replace").encode(random.choice(ENCODINGS))
    if extension.endswith(".gz"):
        data = gzip.compress(damage(data, random) if random.random() < 0.3 else data, mtime=0)
    if random.random() < 0.9:
        data = damage(data, random)
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"corpus.{extension}"
        path.write_bytes(data)
        words = ["measure", str(path), "--json"]
        if random.random() < 0.2:
            words += ["--films", str(path)]
        result = run(*words)
        require(result.exit_code in (0, 3), f"exit code {result.exit_code}", tuple(words), result)
        if result.exit_code == 0:
            json.loads(result.output)
        else:
            require(result.errors.count("\n") == 1, "more than one line", tuple(words), result)
            message, _, _columns = result.errors.partition(
                "its columns are"
            )  # a damaged header may run into a row
            require(PRIVATE_TEXT not in message, "a review is quoted", tuple(words), result)


def _corpus(extension: str, random: Random) -> bytes:
    rows = random.choice((1, 3, 20, 300))
    reviews = [random.choice(REVIEW_TEXTS) for _ in range(rows)]
    films = [random.choice(FILM_CODES) for _ in range(rows)]
    if extension == "jsonl":
        lines = (
            json.dumps({"film": film, "review": text}) for film, text in zip(films, reviews, strict=True)
        )
        return "\n".join(lines).encode()
    integer_codes = [film if type(film) is int else None for film in films]
    codes = (
        integer_codes if random.random() < 0.7 else [None if film is None else str(film) for film in films]
    )
    table = pl.DataFrame({"film": codes, "review": reviews, "rating": [3] * rows})
    buffer = io.BytesIO()
    if extension == "parquet":
        row_group_size = random.choice((1, 100, None))
        table.write_parquet(buffer, compression=random.choice(COMPRESSIONS), row_group_size=row_group_size)
        return buffer.getvalue()
    table.write_csv(buffer, separator="\t" if extension == "tsv" else ",")
    data = buffer.getvalue()
    return data if random.random() < 0.9 else data.replace(b"\n", random.choice(DIFFICULT_BYTES), 1)
