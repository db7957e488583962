"""Which warnings have been judged, and which reviews to read next.

    python -m tools.warning_evidence --table
    python -m tools.warning_evidence --unjudged
    python -m tools.warning_evidence --write [--check]
    python -m tools.warning_evidence EVIDENCE [--film ID] [--warning WARNING] [--verdict VERDICT] [--contexts N]

`--table` prints, by warning, how many cells are present, absent and unknown, beside the goals; `--unjudged`
prints the unknown ones film by film. `--write` puts the table into docs/warnings.md with the second reading
(tools/warning_agreement.py), and writes data/judged-later.csv: of the cells first unknown and judged later, how many
turned out present. With the corpora it prints, for each film and warning that nobody judged (or with that
verdict), how many reviews mention it and the lift over the mean film, highest first; `--contexts` prints the text
round the mentions, to be read here and never stored. Mentions say what must be read; silence proves nothing.
"""

import argparse
import sys
import tomllib
from pathlib import Path

import polars as pl

from tearjerk.catalogue import loading
from tearjerk.measure.concepts import mean_film_shares
from tearjerk.measure.words import count_patterns
from tools.document import check_option, fill
from tools.evidence import CORPORA, reviews
from tools.paths import DOCS
from tools.progress import working
from tools.warning_tables import (
    HEAD,
    LATER,
    averages,
    document_parts,
    judged_later,
    table_rows,
    tearful,
    unjudged_films,
)

CONTEXT_CHARACTERS = 60
VERDICTS = {"present": True, "absent": False, "unknown": None}


def patterns() -> dict[str, str]:
    """One regular expression per warning."""
    table = tomllib.loads(Path(__file__).with_name("warning_mentions.toml").read_text(encoding="utf-8"))
    return {warning: "|".join(f"(?:{word})" for word in entry["words"]) for warning, entry in table.items()}


def print_table() -> None:
    """Prints the cells by warning, on films of level 3 and more and on all, with the numbers that have goals."""
    films = loading.load()
    widths = [max(9, len(head) + 2) for head in HEAD[1:]]
    for row in (list(HEAD), *table_rows(films)):
        cells = (f"{cell:>{width}}" for cell, width in zip(row[1:], widths, strict=True))
        print(f"{row[0]:20}{''.join(cells)}")
    print(*averages(films), sep="\n")


def print_unjudged() -> None:
    """Prints the films of level 3 and more with the warnings that nobody judged, most of them first."""
    for film, warnings in unjudged_films(tearful(loading.load())).items():
        if warnings:
            print(f"{film}\t{len(warnings)}\t{' '.join(warnings)}")


def print_mentions(
    evidence: Path, film: str | None, warning: str | None, verdict: str, contexts: int
) -> None:
    """Prints the mentions of each film and warning with a verdict, highest lift first; of one film all."""
    expressions = {name: text for name, text in patterns().items() if warning in (None, name)}
    films = {one.naver: one for one in loading.load() if one.naver is not None and film in (None, one.id)}
    rows = []
    for corpus in CORPORA:
        counts = count_patterns(reviews(evidence, corpus), expressions)
        means = mean_film_shares(counts, expressions)
        for counted in counts.filter(pl.col("film").is_in(list(films))).iter_rows(named=True):
            one = films[counted["film"]]
            for name in expressions:
                if one.warnings.verdict(name) is VERDICTS[verdict] or film is not None:
                    lift = counted[name] / counted["reviews"] / means[name]
                    rows.append((lift, one.id, name, counted[name], counted["reviews"], corpus))
    for lift, identifier, name, mentions, total, corpus in sorted(rows, reverse=True):
        print(f"{identifier}\t{name}\t{mentions}\t{total}\t{lift:.1f}\t{corpus}")
        if contexts and mentions:
            _print_contexts(evidence, corpus, identifier, expressions[name], contexts)


def _print_contexts(evidence: Path, corpus: str, identifier: str, expression: str, count: int) -> None:
    code = str(next(one.naver for one in loading.load() if one.id == identifier))
    round_it = f".{{0,{CONTEXT_CHARACTERS}}}(?:{expression}).{{0,{CONTEXT_CHARACTERS}}}"
    found = (
        reviews(evidence, corpus)
        .filter(pl.col("film") == code)
        .select(pl.col("review").str.extract(f"({round_it})"))
        .drop_nulls()
        .head(count)
        .collect()
    )
    for (text,) in found.iter_rows():
        print(f"    {text}")


def main() -> None:
    """Prints what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("evidence", type=Path, nargs="?", help="the folder with the corpora")
    parser.add_argument("--table", action="store_true", help="what has been judged, by warning")
    parser.add_argument("--unjudged", action="store_true", help="what nobody judged, film by film")
    parser.add_argument(
        "--write", action="store_true", help="update docs/warnings.md and data/judged-later.csv"
    )
    parser.add_argument("--film", help="only this film, whatever the verdict")
    parser.add_argument("--warning", help="only this warning", choices=list(patterns()))
    parser.add_argument(
        "--verdict", help="only cells with this verdict", choices=list(VERDICTS), default="unknown"
    )
    parser.add_argument("--contexts", type=int, default=0, metavar="N", help="print N mentions of each")
    check_option(parser)
    asked = parser.parse_args()
    if asked.write:
        if not asked.check:
            LATER.write_text(judged_later(), encoding="utf-8")
        elif LATER.read_text(encoding="utf-8") != judged_later():
            sys.exit(f"Would change: {LATER.name}.")
        fill(DOCS / "warnings.md", document_parts(), check=asked.check)
    elif asked.unjudged:
        print_unjudged()
    elif asked.table or asked.evidence is None:
        print_table()
    else:
        print_mentions(asked.evidence, asked.film, asked.warning, asked.verdict, asked.contexts)


if __name__ == "__main__":
    with working("looking through the evidence"):
        main()
