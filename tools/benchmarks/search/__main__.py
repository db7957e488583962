"""Measure search quality by kind of query, compared with peers, and speed.

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
from tools.benchmarks.search.quality import Answers, judge
from tools.benchmarks.search.queries import FILES, HELD_OUT, PHRASED, PHRASED_REPORTING, Query, read_queries
from tools.benchmarks.search.speed import measure
from tools.progress import show_progress

BAND = 10


def _bands(queries: Sequence[Query], films: Sequence[Film]) -> list[tuple[str, int, int]]:
    asked: Counter[int] = Counter()
    right: Counter[int] = Counter()
    for query in queries:
        matches = find(query.text, films)
        if matches:
            band = int(matches[0].score // BAND) * BAND
            asked[band] += 1
            right[band] += matches[0].film.id in query.right
    return [
        (f"{band}-{band + BAND - 1}" if band < 100 else "100", asked[band], right[band])
        for band in sorted(asked, reverse=True)
    ]


def main() -> None:
    """Run all queries and print the results."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--catalogue")
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    films = loading.load(chosen.catalogue)
    queries, dropped = read_queries(films, FILES)
    held_out, dropped_too = read_queries(films, HELD_OUT)
    phrased = [query for query in read_queries(films, PHRASED)[0] if query.reported]
    phrased += read_queries(films, PHRASED_REPORTING)[0]
    tuning = [query for query in queries if not query.reported]
    reporting = [query for query in queries if query.reported]
    asks = {
        "tearjerk": peers.ours(films),
        "WRatio": peers.wratio(films, tuning),
        "FTS5 trigram": peers.fts5(films),
        "fzf": peers.fzf(films),
    }
    named = {name: ask for name, ask in asks.items() if ask is not None}

    def answers(half: Sequence[Query]) -> dict[str, Answers]:
        return {name: judge(ask, half) for name, ask in named.items()}

    reported, fresh, tuned = answers(reporting), answers(held_out), judge(named["tearjerk"], tuning)
    lines = [
        f"{len(films)} films; {len(queries) + len(held_out)} queries about"
        f" {len({film for query in (*queries, *held_out) for film in query.right})} of them;"
        f" {dropped + dropped_too} queries dropped because their film is not in the catalogue.",
        "",
        *report.quality("Reporting half, per cent in first place", reported),
        *report.quality("Held out: generated after tuning, asked once", fresh),
        f"Tuning half, for comparison: {100 * tuned.total().first / tuned.total().asked:.1f}% of"
        f" {tuned.total().asked} in first place, false finds: {tuned.false_finds} of {tuned.kinds['nothing'].asked}.",
        "",
        *report.phrased(asked := answers(phrased)),
        "### Remaining errors",
        "",
        *report.failures(
            Answers({}, [wrong for each in (reported, fresh, asked) for wrong in each["tearjerk"].wrong])
        ),
        "### Calibration: how often a score is right",
        "",
        *report.calibration(_bands([*queries, *held_out, *phrased], films)),
        "### Speed",
        "",
        *report.speed(measure(films)),
    ]
    print("\n".join(lines))
    if chosen.write:
        report.write(lines)


if __name__ == "__main__":
    with show_progress("asking every query"):
        main()
