"""Show which warnings have been judged, and which reviews to read next.

    python -m tools.warning_evidence --table
    python -m tools.warning_evidence --unjudged
    python -m tools.warning_evidence --write [--check]
    python -m tools.warning_evidence EVIDENCE [--film ID] [--warning WARNING] [--verdict VERDICT] [--contexts N]

`--table` (the default) prints the numbers of present, absent and unknown cells by warning, with the goals;
`--unjudged` prints the unknown ones of films of level 3 and above, by film. `--write` updates docs/warnings.md with the
table and the second reading (tools/warning_agreement.py), and writes data/judged-later.csv: for each warning, the number
of cells that were unknown at first and judged later, and how many of them turned out present. With EVIDENCE, it prints
the number of reviews that mention each unjudged warning (or one with the given verdict) and the lift over the average film,
highest first; `--contexts` also prints the text around the mentions, which must never be stored. Mentions show what to
read; their absence proves nothing.
"""

import argparse
import tomllib
from pathlib import Path

import polars as pl

from tearjerk.catalogue import loading
from tearjerk.measure.concepts import mean_concept_shares
from tearjerk.measure.words import count_patterns
from tools.document import add_check_option, fill_document, write_or_check
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
    """Print the numbers of cells by warning, for films of level 3 and above and for all films, and the percentages with goals."""
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
    evidence: Path, film: str | None, warning: str | None, verdict: str | None, contexts: int
) -> None:
    """Print how often reviews mention each warning of each film that has this verdict, or any if None, highest lift first."""
    patterns = {name: text for name, text in mention_patterns().items() if warning in (None, name)}
    films = {
        item.naver: item for item in loading.load() if item.naver is not None and film in (None, item.id)
    }
    rows = []
    for corpus in CORPORA:
        counts = count_patterns(reviews(evidence, corpus), patterns)
        means = mean_concept_shares(counts, patterns)
        for counted in counts.filter(pl.col("film").is_in(list(films))).iter_rows(named=True):
            catalogue_film = films[counted["film"]]
            for name in patterns:
                if verdict is None or catalogue_film.warnings.verdict(name) is VERDICT_VALUES[verdict]:
                    lift = counted[name] / counted["reviews"] / means[name]
                    rows.append((lift, catalogue_film.id, name, counted[name], counted["reviews"], corpus))
    for lift, film_id, name, mentions, total, corpus in sorted(rows, reverse=True):
        print(f"{film_id}\t{name}\t{mentions}\t{total}\t{lift:.1f}\t{corpus}")
        if contexts and mentions:
            _print_contexts(evidence, corpus, film_id, patterns[name], contexts)


def _print_contexts(evidence: Path, corpus: str, film_id: str, pattern: str, count: int) -> None:
    code = str(next(film.naver for film in loading.load() if film.id == film_id))
    context = f".{{0,{CONTEXT_CHARACTERS}}}(?:{pattern}).{{0,{CONTEXT_CHARACTERS}}}"
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
    parser.add_argument(
        "--unjudged", action="store_true", help="print the unjudged warnings of films of level 3 and above"
    )
    parser.add_argument(
        "--write", action="store_true", help="update docs/warnings.md and data/judged-later.csv"
    )
    parser.add_argument("--film", help="only this film")
    parser.add_argument("--warning", help="only this warning", choices=list(mention_patterns()))
    parser.add_argument(
        "--verdict",
        help="only cells with this verdict; unknown ones by default, or all with --film",
        choices=list(VERDICT_VALUES),
    )
    parser.add_argument(
        "--contexts", type=int, default=0, metavar="N", help="print up to N mentions of each warning"
    )
    add_check_option(parser)
    options = parser.parse_args()
    if options.write:
        write_or_check(JUDGED_LATER_FILE, judged_later_csv(), check=options.check)
        fill_document(DOCS / "warnings.md", document_parts(), check=options.check)
    elif options.unjudged:
        print_unjudged()
    elif options.table or options.evidence is None:
        print_table()
    else:
        verdict = options.verdict or (None if options.film else "unknown")
        print_mentions(options.evidence, options.film, options.warning, verdict, options.contexts)


if __name__ == "__main__":
    with show_progress("searching the evidence"):
        main()
