"""Measure the cost of counting reviews, compared with matching the rules' prefilter in the same file with polars.

    python -m tools.benchmarks.measure REVIEWS.parquet [--runs 7]

Each round runs every program once, in its own process, one after the other, so that fluctuating load affects all
alike; times are taken inside the process, after imports. The promises are about CPU time, which depends less on other
load than wall time: the median ratio is at most 1.8 for Korean and 2.0 with automatic detection of the language, the
default, and memory stays under 700 MB.
"""

import argparse
import json
import statistics
import subprocess
import sys
from pathlib import Path

from tools.progress import tracked

PROGRAM_TEMPLATE = """
import json, resource, sys, time
import polars as pl
from tearjerk.measure.corpora import open_corpus
from tearjerk.measure.counting import count_reviews
from tearjerk.measure.encodings import Utf8Copies
from tearjerk.measure.rules.korean.korean import KOREAN
from tearjerk.measure.rules.languages import languages_for
path = sys.argv[1]
start, cpu_start = time.perf_counter(), time.process_time()
{body}
seconds, cpu_seconds = time.perf_counter() - start, time.process_time() - cpu_start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
print(json.dumps({{"found": int(found), "seconds": seconds, "cpu_seconds": cpu_seconds, "peak_mb": peak}}))
"""

COUNT_BODY = """from pathlib import Path
corpus = open_corpus(Path(path), Utf8Copies())
found = count_reviews(corpus.reviews, languages_for("{code}"), low_rating=corpus.low_rating)["crying"].sum()"""

PROGRAMS = {
    "one regular expression": "found = pl.scan_parquet(path).select("
    "pl.col('review').str.count_matches(KOREAN.prefilter).sum()).collect(engine='streaming').item()",
    "tearjerk measure, Korean": COUNT_BODY.format(code="ko"),
    "tearjerk measure": COUNT_BODY.format(code="auto"),
}

MAX_CPU_RATIOS, MAX_MEMORY_MB = {"tearjerk measure, Korean": 1.8, "tearjerk measure": 2.0}, 700
"""Maximum ratio of CPU time to that of one regular expression, and maximum memory in MB."""


def run_once(body: str, path: Path) -> dict[str, float]:
    """Run one program, and return the count, wall and CPU time in seconds, and peak resident memory in MB."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM_TEMPLATE.format(body=body), str(path)],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    answer: dict[str, float] = json.loads(done.stdout)
    return answer


def main() -> None:
    """Print medians, ratios and peaks, and exit 1 if a promise is broken."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("reviews", type=Path, help="a Parquet file with the columns film and review")
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    rounds = [
        {name: run_once(body, options.reviews) for name, body in PROGRAMS.items()}
        for _ in tracked(range(options.runs), "counting")
    ]
    yardstick = next(iter(PROGRAMS))
    promises_kept = True
    for name in PROGRAMS:
        cpu_ratios = sorted(costs[name]["cpu_seconds"] / costs[yardstick]["cpu_seconds"] for costs in rounds)
        seconds = statistics.median(costs[name]["seconds"] for costs in rounds)
        wall_ratio = statistics.median(
            costs[name]["seconds"] / costs[yardstick]["seconds"] for costs in rounds
        )
        peak = max(costs[name]["peak_mb"] for costs in rounds)
        ratio = statistics.median(cpu_ratios)
        print(
            f"{name:<26}CPU x {ratio:.2f} ({cpu_ratios[0]:.2f} to {cpu_ratios[-1]:.2f})  wall {seconds:5.2f} s x {wall_ratio:.2f}"
            f"  peak {peak:,.0f} MB  found {rounds[0][name]['found']:,.0f}"
        )
        promises_kept = promises_kept and (
            name not in MAX_CPU_RATIOS or (ratio <= MAX_CPU_RATIOS[name] and peak <= MAX_MEMORY_MB)
        )
    sys.exit(0 if promises_kept else 1)


if __name__ == "__main__":
    main()
