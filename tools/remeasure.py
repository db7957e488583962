"""Recount both corpora and update the counts and cry levels in the catalogue.

    python -m tools.remeasure EVIDENCE [--check]

In data/films.json it rewrites `tears`, `cry_level`, `cry_range`, `cry_basis` and `cry_reason` (null for measured
films) of every film whose Naver code is in the corpora. It fails, writing nothing, if anything else would change.
data/tears.csv gets every film with at least 50 reviews. `--check` writes nothing and fails if a file would change.
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
from tearjerk.measure.ratings import MAX_LOW_RATING_FRACTION
from tearjerk.measure.rules.korean.korean import KOREAN
from tools.document import add_check_option
from tools.evidence import CORPORA, evidence_parser, films, reviews
from tools.paths import DATA
from tools.progress import show_progress

COMPUTED_FIELDS = ("tears", "cry_level", "cry_range", "cry_basis", "cry_reason")
MIN_LISTED_REVIEWS = 50
KOREA = "한국"
NAVER_LOW_RATING = 10 * MAX_LOW_RATING_FRACTION
"""Highest rating that counts as low, on the corpora's scale of 1 to 10."""
COLUMNS = ("film", "title", "title_ko", "year", "country", "reviews", "crying", "share", "corpus")


def measured_films(evidence: Path) -> dict[str, MeasuredFilm]:
    """Return the measured films by Naver code, pooled as in measure.counting, without those in data/unmeasured.csv."""
    corpora = [
        Corpus(name, reviews(evidence, name), None, has_untyped_codes=False, low_rating=NAVER_LOW_RATING)
        for name in CORPORA
    ]
    left_out = unmeasured_codes()
    found = measure(corpora, [KOREAN], prior_films=korean_codes(evidence) - left_out).films
    return {film.film: film for film in found if film.film not in left_out}


def korean_codes(evidence: Path) -> set[str]:
    """Return the codes of films known to be purely Korean."""
    return set(films(evidence).filter(pl.col("country") == KOREA)["film"])


def unmeasured_codes() -> set[str]:
    """Return the codes of films whose reviews joke about tears; data/unmeasured.csv gives the reasons."""
    with (DATA / "unmeasured.csv").open(encoding="utf-8", newline="") as table:
        return {row["naver"] for row in csv.DictReader(table)}


def counted_corpora(film: MeasuredFilm) -> list[str]:
    """Return the corpora that count for a film."""
    return [share.corpus for share in film.corpora if share.counts]


def updated_record(record: dict[str, Any], measured: dict[str, MeasuredFilm]) -> dict[str, Any]:
    """Return a film's record with new counts, or unchanged if it is not measured; exits if it would lose its counts."""
    found = measured.get(str(record["naver"]))
    if found is None:
        if record["tears"] is not None:
            sys.exit(
                f"{record['id']} has counts that no corpus supports: set its tears to null and estimate its level."
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
            "share": found.share, "low": found.low, "high": found.high, "corpora": counted_corpora(found),
        },
    }  # fmt: skip


def catalogue_text(records: list[dict[str, Any]]) -> str:
    """Format the catalogue file as it is stored in the repository."""
    return json.dumps(records, ensure_ascii=False, indent=2) + "\n"


def updated_catalogue(before: str, measured: dict[str, MeasuredFilm]) -> str:
    """Return the catalogue file with new counts; exits if anything but COMPUTED_FIELDS would change."""
    records = json.loads(before)
    if catalogue_text(records) != before:
        sys.exit(
            "data/films.json is not formatted as this tool would write it, so more than the counts would change."
        )
    after = [updated_record(record, measured) for record in records]
    for old, new in zip(records, after, strict=True):
        if list(old) != list(new) or any(old[key] != new[key] for key in old if key not in COMPUTED_FIELDS):
            sys.exit(f"{old['id']}: more than {', '.join(COMPUTED_FIELDS)} would change.")
    return catalogue_text(after)


def tears_csv(evidence: Path, measured: dict[str, MeasuredFilm]) -> str:
    """Return the CSV of films with at least MIN_LISTED_REVIEWS reviews, most tears first."""
    known = {row["film"]: row for row in films(evidence).iter_rows(named=True)}
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for film in measured.values():
        if film.reviews >= MIN_LISTED_REVIEWS:
            row = {**known.get(film.film, {}), "film": film.film, "reviews": film.reviews, "crying": film.crying,
                   "share": film.share, "corpus": "+".join(counted_corpora(film))}  # fmt: skip
            writer.writerow(row.get(column) for column in COLUMNS)
    return text.getvalue()


def main() -> None:
    """Write or check both files."""
    parser = evidence_parser(__doc__)
    add_check_option(parser)
    options = parser.parse_args()
    measured = measured_films(options.evidence)
    catalogue_file, tears_file = DATA / "films.json", DATA / "tears.csv"
    texts = {
        catalogue_file: updated_catalogue(catalogue_file.read_text(encoding="utf-8"), measured),
        tears_file: tears_csv(options.evidence, measured),
    }
    changed = [
        path for path, text in texts.items() if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    if options.check:
        sys.exit(f"Would change: {', '.join(path.name for path in changed)}." if changed else 0)
    for path in changed:
        path.write_text(texts[path], encoding="utf-8")
    print(
        f"{len(measured):,} films counted; rewritten: {', '.join(path.name for path in changed) or 'nothing'}."
    )


if __name__ == "__main__":
    with show_progress("counting reviews"):
        main()
