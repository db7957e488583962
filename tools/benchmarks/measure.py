"""What counting tears costs, against polars counting the matches of the rules' own broad net in the same file.

    python -m tools.benchmarks.measure REVIEWS.parquet [--runs 7]

Each round runs both once in processes of their own, one after the other, so that a busy moment of
the machine hits both alike; times are taken inside, after the imports. The promise: the median of
the rounds' ratios is 2 or less, in Korean and by the script of each review (what users run), and
the counting stays under 1 GB of memory. The ratio of processor time is printed too: it hardly
depends on what else the machine does.
"""

import argparse
import json
import statistics
import subprocess
import sys
from pathlib import Path

from tools.progress import tracked

MEASURED = """
import json, resource, sys, time
import polars as pl
from tearjerk.measure.corpora import open_corpus
from tearjerk.measure.encodings import Utf8Copies
from tearjerk.measure.counting import count
from tearjerk.measure.rules.korean.korean import KOREAN
from tearjerk.measure.rules.languages import chosen
path = sys.argv[1]
start, worked = time.perf_counter(), time.process_time()
{body}
seconds, worked = time.perf_counter() - start, time.process_time() - worked
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
print(json.dumps({{"found": int(found), "seconds": seconds, "worked": worked, "peak_mb": peak}}))
"""

PROGRAMS = {
    "one regular expression": "found = pl.scan_parquet(path).select("
    "pl.col('review').str.count_matches(KOREAN.net).sum()).collect(engine='streaming').item()",
    "tearjerk measure": "from pathlib import Path\nfound = count(open_corpus(Path(path), Utf8Copies()).reviews, chosen('ko'))['crying'].sum()",
    "the same, language by script": "from pathlib import Path\nfound = count(open_corpus(Path(path), Utf8Copies()).reviews, chosen('auto'))['crying'].sum()",
}

LIMIT, MEMORY = 2.0, 1000


def once(body: str, path: Path) -> dict[str, float]:
    """One run: what was found, seconds on the clock and of the processors, and the peak of resident memory in MB."""
    done = subprocess.run(
        [sys.executable, "-c", MEASURED.format(body=body), str(path)],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    answer: dict[str, float] = json.loads(done.stdout)
    return answer


def main() -> None:
    """Prints medians, ratios and peaks; exit 1 where a promise is broken."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("reviews", type=Path, help="a Parquet file with the columns film and review")
    parser.add_argument("--runs", type=int, default=7)
    asked = parser.parse_args()
    rounds = [
        {name: once(body, asked.reviews) for name, body in PROGRAMS.items()}
        for _ in tracked(range(asked.runs), "counting")
    ]
    yardstick, *ours = PROGRAMS
    kept = True
    for name in PROGRAMS:
        seconds = statistics.median(one[name]["seconds"] for one in rounds)
        ratios = sorted(one[name]["seconds"] / one[yardstick]["seconds"] for one in rounds)
        peak = max(one[name]["peak_mb"] for one in rounds)
        ratio = statistics.median(ratios)
        worked = statistics.median(one[name]["worked"] / one[yardstick]["worked"] for one in rounds)
        print(
            f"{name:<30}{seconds:6.2f} s  x {ratio:.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f}), processors x {worked:.2f}  peak {peak:,.0f} MB"
            f"  found {rounds[0][name]['found']:,.0f}"
        )
        kept = kept and (name not in ours or (ratio <= LIMIT and peak <= MEMORY))
    sys.exit(0 if kept else 1)


if __name__ == "__main__":
    main()
