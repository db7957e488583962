"""Counts both corpora anew and writes what the catalogue says of tears.

    python -m tools.remeasure EVIDENCE [--check]

In data/films.json it rewrites `tears`, `cry_level`, `cry_basis` and `cry_reason` (null where measured) of
every film whose Naver code the corpora have, and nothing else; it fails, and writes nothing, where
anything else would change. data/tears.csv gets every film with 50 reviews or more. `--check` writes
nothing and fails where the files differ from what it would write.
"""

import csv
import io
import json
import sys
from pathlib import Path
from typing import Any

import polars as pl

from tearjerk.catalogue.cry_levels import level, level_range
from tearjerk.measure.corpora import Corpus
from tearjerk.measure.measurement import MeasuredFilm, measure
from tearjerk.measure.ratings import LOW_RATING
from tearjerk.measure.rules.korean.korean import KOREAN
from tools.document import check_option
from tools.evidence import CORPORA, arguments, films, reviews
from tools.paths import DATA
from tools.progress import working

OURS = ("tears", "cry_level", "cry_range", "cry_basis", "cry_reason")
LISTED_FROM = 50
KOREA = "한국"
NAVER_LOW_RATING = 10 * LOW_RATING
"""The corpora rate from 1 to 10."""
COLUMNS = ("film", "title", "title_ko", "year", "country", "reviews", "crying", "share", "corpus")


def counted(evidence: Path) -> dict[str, MeasuredFilm]:
    """Every film of the corpora by its Naver code, pooled by the rule of measure.counting."""
    both = [
        Corpus(name, reviews(evidence, name), None, untyped=False, low_rating=NAVER_LOW_RATING)
        for name in CORPORA
    ]
    left_out = unmeasured()
    found = measure(both, [KOREAN], prior_films=korean_films(evidence) - left_out).films
    return {film.film: film for film in found if film.film not in left_out}


def korean_films(evidence: Path) -> set[str]:
    """The codes of the films that are known to be Korean and of no other country."""
    return set(films(evidence).filter(pl.col("country") == KOREA)["film"])


def unmeasured() -> set[str]:
    """The codes of films whose reviews cry in jest: data/unmeasured.csv says why for each."""
    with (DATA / "unmeasured.csv").open(encoding="utf-8", newline="") as table:
        return {row["naver"] for row in csv.DictReader(table)}


def corpora_of(film: MeasuredFilm) -> list[str]:
    """The corpora that a film's counts rest on."""
    return [share.corpus for share in film.corpora if share.counts]


def remeasured(record: dict[str, Any], measured: dict[str, MeasuredFilm]) -> dict[str, Any]:
    """A film's record with what was counted; as it is where nothing was."""
    found = measured.get(str(record["naver"]))
    if found is None:
        if record["tears"] is not None:
            sys.exit(
                f"{record['id']} has counts that no corpus bears out: set its tears to null and estimate its level."
            )
        return record
    cry_level = level(found.share)
    return {
        **record,
        "cry_level": cry_level,
        "cry_range": list(level_range(found.low, found.high, cry_level)),
        "cry_basis": "measured",
        "cry_reason": None,
        "tears": {
            "reviews": found.reviews, "crying": found.crying,
            "share": found.share, "low": found.low, "high": found.high, "corpora": corpora_of(found),
        },
    }  # fmt: skip


def as_text(records: list[dict[str, Any]]) -> str:
    """The catalogue file as it is written by hand and by programs alike."""
    return json.dumps(records, ensure_ascii=False, indent=2) + "\n"


def catalogue(before: str, measured: dict[str, MeasuredFilm]) -> str:
    """The catalogue file with new counts; ends the program where anything but OURS would change."""
    records = json.loads(before)
    if as_text(records) != before:
        sys.exit(
            "data/films.json is not formatted as this tool would write it: more than the counts would change."
        )
    after = [remeasured(record, measured) for record in records]
    for old, new in zip(records, after, strict=True):
        if list(old) != list(new) or any(old[key] != new[key] for key in old if key not in OURS):
            sys.exit(f"{old['id']}: more than {', '.join(OURS)} would change.")
    return as_text(after)


def table(evidence: Path, measured: dict[str, MeasuredFilm]) -> str:
    """Every film with LISTED_FROM reviews or more as CSV, most tears first."""
    known = {row["film"]: row for row in films(evidence).iter_rows(named=True)}
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for film in measured.values():
        if film.reviews >= LISTED_FROM:
            row = {**known.get(film.film, {}), "film": film.film, "reviews": film.reviews, "crying": film.crying,
                   "share": film.share, "corpus": "+".join(corpora_of(film))}  # fmt: skip
            writer.writerow(row.get(column) for column in COLUMNS)
    return text.getvalue()


def main() -> None:
    """Writes both files, or checks them."""
    parser = arguments(__doc__)
    check_option(parser)
    asked = parser.parse_args()
    measured = counted(asked.evidence)
    listed, shares = DATA / "films.json", DATA / "tears.csv"
    texts = {
        listed: catalogue(listed.read_text(encoding="utf-8"), measured),
        shares: table(asked.evidence, measured),
    }
    changed = [
        path for path, text in texts.items() if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    if asked.check:
        sys.exit(f"Would change: {', '.join(path.name for path in changed)}." if changed else 0)
    for path in changed:
        path.write_text(texts[path], encoding="utf-8")
    print(
        f"{len(measured):,} films counted; rewritten: {', '.join(path.name for path in changed) or 'nothing'}."
    )


if __name__ == "__main__":
    with working("counting tears"):
        main()
