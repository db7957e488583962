"""Measure search quality by kind of query, and search speed, compared with peers.

    python -m tools.benchmarks.search [--catalogue FILE] [--write]

`--write` updates docs/search.md.
"""

import argparse
from collections import Counter
from collections.abc import Sequence

from tearjerk.catalogue import loading
from tearjerk.catalogue.film import Film
from tearjerk.search import find
from tools.benchmarks.search import peers, report
from tools.benchmarks.search.quality import QueryResults, evaluate
from tools.benchmarks.search.queries import (
    EARLY_FILES,
    HELD_OUT_FILES,
    PHRASED_FILES,
    PHRASED_REPORTING_FILES,
    Query,
    not_tuned_on,
    read_queries,
)
from tools.benchmarks.search.speed import measure_speed
from tools.document import fill_document
from tools.paths import DOCS
from tools.progress import show_progress

BAND_WIDTH = 10


def _score_bands(queries: Sequence[Query], films: Sequence[Film]) -> list[tuple[str, int, int]]:
    asked: Counter[int] = Counter()
    right: Counter[int] = Counter()
    for query in queries:
        matches = find(query.text, films)
        if matches:
            band = int(matches[0].score // BAND_WIDTH) * BAND_WIDTH
            asked[band] += 1
            right[band] += matches[0].film.id in query.right_ids
    return [
        (f"{band}-{band + BAND_WIDTH - 1}" if band < 100 else "100", asked[band], right[band])
        for band in sorted(asked, reverse=True)
    ]


def main() -> None:
    """Run all queries and print the results."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--catalogue")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    films = loading.load(options.catalogue)
    queries, dropped = read_queries(films, EARLY_FILES)
    held_out, dropped_held_out = read_queries(films, HELD_OUT_FILES)
    held_out = not_tuned_on(held_out)
    phrased = [query for query in read_queries(films, PHRASED_FILES)[0] if query.is_for_report]
    phrased = not_tuned_on([*phrased, *read_queries(films, PHRASED_REPORTING_FILES)[0]])
    tuning = [query for query in queries if not query.is_for_report]
    reporting = not_tuned_on(query for query in queries if query.is_for_report)
    searches = {
        "tearjerk": peers.tearjerk_search(films),
        "WRatio": peers.wratio_search(films, tuning),
        "FTS5 trigram": peers.fts5_search(films),
        "fzf": peers.fzf_search(films),
    }
    available = {name: search for name, search in searches.items() if search is not None}

    def results_of(queries: Sequence[Query]) -> dict[str, QueryResults]:
        return {name: evaluate(search, queries) for name, search in available.items()}

    reported, held_out_results, phrased_results = map(results_of, (reporting, held_out, phrased))
    tuned = evaluate(available["tearjerk"], tuning)
    lines = [
        f"{len(films)} films; {len(queries) + len(held_out)} queries about"
        f" {len({film for query in (*queries, *held_out) for film in query.right_ids})} of them;"
        f" {dropped + dropped_held_out} queries dropped because films have left the catalogue or joined it.",
        "",
        *report.quality_table("Reporting half, per cent in first place", reported),
        *report.quality_table("Held out: generated after tuning, asked once", held_out_results),
        f"Tuning half, for comparison: {100 * tuned.total().right_first / tuned.total().queries:.1f}% of"
        f" {tuned.total().queries} in first place, false positives: {tuned.false_positives} of {tuned.tallies_by_kind['nothing'].queries}.",
        "",
        *report.phrased_table(phrased_results),
        "### Remaining errors",
        "",
        *report.failure_table(
            QueryResults(
                {},
                [
                    failed
                    for results in (reported, held_out_results, phrased_results)
                    for failed in results["tearjerk"].failed_queries
                ],
            )
        ),
        "### Calibration: how often a score is right",
        "",
        *report.calibration_table(_score_bands([*queries, *held_out, *phrased], films)),
        "### Speed",
        "",
        *report.speed_table(measure_speed(films)),
    ]
    print("\n".join(lines))
    if options.write:
        fill_document(DOCS / "search.md", {"results": "\n".join(["", *lines])}, check=False)


if __name__ == "__main__":
    with show_progress("asking every query"):
        main()
