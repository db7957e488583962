"""Show which warnings have been judged, and which reviews to read next.

    python -m tools.warning_evidence --table
    python -m tools.warning_evidence --unjudged
    python -m tools.warning_evidence --write [--check]
    python -m tools.warning_evidence EVIDENCE [--film ID] [--warning WARNING] [--verdict VERDICT] [--contexts N]

`--table` prints the numbers of present, absent and unknown cells by warning, with the goals; `--unjudged` prints
the unknown ones by film. `--write` updates docs/warnings.md with the table and the second reading
(tools/warning_agreement.py), and writes data/judged-later.csv: the share of cells, at first unknown and judged later,
that turned out to be present. With EVIDENCE, it prints the number of reviews that mention each unjudged warning
(or one with the given verdict) and the lift over the mean film, highest first; `--contexts` also prints the text
around the mentions, which must never be stored. Mentions show what to read; their absence proves nothing.
"""

import argparse
import sys
import tomllib
from pathlib import Path

import polars as pl

from tearjerk.catalogue import loading
from tearjerk.measure.concepts import mean_film_shares
from tearjerk.measure.words import count_patterns
from tools.document import add_check_option, fill_document
from tools.evidence import CORPORA, reviews
from tools.paths import DOCS
from tools.progress import show_progress
from tools.warning_tables import (
    JUDGED_LATER_FILE,
    TABLE_HEADER,
    document_parts,
    goal_lines,
    judged_later_csv,
    table_rows,
    tearful_films,
    unjudged_warnings,
)

CONTEXT_CHARACTERS = 60
VERDICT_VALUES = {"present": True, "absent": False, "unknown": None}


def mention_patterns() -> dict[str, str]:
    """Return one regular expression per warning."""
    table = tomllib.loads(Path(__file__).with_name("warning_mentions.toml").read_text(encoding="utf-8"))
    return {warning: "|".join(f"(?:{word})" for word in entry["words"]) for warning, entry in table.items()}


def print_table() -> None:
    """Print the cells by warning, for films of level 3 and above and for all, and the numbers that have goals."""
    films = loading.load()
    widths = [max(9, len(head) + 2) for head in TABLE_HEADER[1:]]
    for row in (list(TABLE_HEADER), *table_rows(films)):
        cells = (f"{cell:>{width}}" for cell, width in zip(row[1:], widths, strict=True))
        print(f"{row[0]:20}{''.join(cells)}")
    print(*goal_lines(films), sep="\n")


def print_unjudged() -> None:
    """Print the films of level 3 and above with their unjudged warnings, those with the most first."""
    for film, warnings in unjudged_warnings(tearful_films(loading.load())).items():
        if warnings:
            print(f"{film}\t{len(warnings)}\t{' '.join(warnings)}")


def print_mentions(
    evidence: Path, film: str | None, warning: str | None, verdict: str, contexts: int
) -> None:
    """Print the mentions of each film and warning with a verdict, or all of one film, highest lift first."""
    expressions = {name: text for name, text in mention_patterns().items() if warning in (None, name)}
    films = {
        item.naver: item for item in loading.load() if item.naver is not None and film in (None, item.id)
    }
    rows = []
    for corpus in CORPORA:
        counts = count_patterns(reviews(evidence, corpus), expressions)
        means = mean_film_shares(counts, expressions)
        for counted in counts.filter(pl.col("film").is_in(list(films))).iter_rows(named=True):
            one = films[counted["film"]]
            for name in expressions:
                if one.warnings.verdict(name) is VERDICT_VALUES[verdict] or film is not None:
                    lift = counted[name] / counted["reviews"] / means[name]
                    rows.append((lift, one.id, name, counted[name], counted["reviews"], corpus))
    for lift, identifier, name, mentions, total, corpus in sorted(rows, reverse=True):
        print(f"{identifier}\t{name}\t{mentions}\t{total}\t{lift:.1f}\t{corpus}")
        if contexts and mentions:
            _print_contexts(evidence, corpus, identifier, expressions[name], contexts)


def _print_contexts(evidence: Path, corpus: str, identifier: str, expression: str, count: int) -> None:
    code = str(next(one.naver for one in loading.load() if one.id == identifier))
    context = f".{{0,{CONTEXT_CHARACTERS}}}(?:{expression}).{{0,{CONTEXT_CHARACTERS}}}"
    found = (
        reviews(evidence, corpus)
        .filter(pl.col("film") == code)
        .select(pl.col("review").str.extract(f"({context})"))
        .drop_nulls()
        .head(count)
        .collect()
    )
    for (text,) in found.iter_rows():
        print(f"    {text}")


def main() -> None:
    """Run the requested report."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("evidence", type=Path, nargs="?", help="the folder with the corpora")
    parser.add_argument("--table", action="store_true", help="print what has been judged, by warning")
    parser.add_argument("--unjudged", action="store_true", help="print unjudged warnings, by film")
    parser.add_argument(
        "--write", action="store_true", help="update docs/warnings.md and data/judged-later.csv"
    )
    parser.add_argument("--film", help="only this film, with any verdict")
    parser.add_argument("--warning", help="only this warning", choices=list(mention_patterns()))
    parser.add_argument(
        "--verdict", help="only cells with this verdict", choices=list(VERDICT_VALUES), default="unknown"
    )
    parser.add_argument("--contexts", type=int, default=0, metavar="N", help="print N mentions of each")
    add_check_option(parser)
    options = parser.parse_args()
    if options.write:
        if not options.check:
            JUDGED_LATER_FILE.write_text(judged_later_csv(), encoding="utf-8")
        elif JUDGED_LATER_FILE.read_text(encoding="utf-8") != judged_later_csv():
            sys.exit(f"Would change: {JUDGED_LATER_FILE.name}.")
        fill_document(DOCS / "warnings.md", document_parts(), check=options.check)
    elif options.unjudged:
        print_unjudged()
    elif options.table or options.evidence is None:
        print_table()
    else:
        print_mentions(options.evidence, options.film, options.warning, options.verdict, options.contexts)


if __name__ == "__main__":
    with show_progress("searching the evidence"):
        main()
