"""What has been judged of the warnings, and where in the reviews to read on.

    python -m tools.warning_evidence --table
    python -m tools.warning_evidence --write [--check]
    python -m tools.warning_evidence EVIDENCE [--film ID] [--warning WARNING] [--contexts N]

`--table` prints, by warning, how many cells are present, absent and unknown, beside the goals. `--write`
puts that into docs/warnings.md, and writes data/judged-later.csv: of the cells first unknown and judged later,
how many turned out present. With the corpora it prints, for each film and warning, how many reviews mention it and the lift over the mean film,
highest first; `--contexts` prints what stands round the mentions, to be read here and never stored. Mentions
say what must be read; silence proves nothing.
"""

import argparse
import csv
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import polars as pl

from tearjerk.catalogue import loading
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import WARNINGS
from tearjerk.measure.concepts import mean_film
from tearjerk.measure.words import count_patterns
from tools.document import check_option, fill, markdown_table
from tools.evidence import CORPORA, reviews
from tools.paths import DATA, DOCS

JUDGED = DATA / "warnings.csv"
LATER = DATA / "judged-later.csv"
FIRST_EDITION = "first edition"
"""The basis of cells judged before bases were written down."""
WITH_THE_FILM = "with the film"
"""How the basis of a cell begins that was judged when its film came in: it was never unknown."""
GRAVE = (
    "suicide", "self-harm", "child-death", "parent-death", "partner-death", "animal-death", "sexual-violence",
    "child-sexual-abuse", "child-abuse", "domestic-violence", "terminal-illness", "dementia", "pregnancy-loss",
)  # fmt: skip
"""Warnings with the strictest goals."""
MIN_LEVEL = 3
CONTEXT_CHARACTERS = 60


def patterns() -> dict[str, str]:
    """One regular expression per warning with words of its own."""
    table = tomllib.loads(Path(__file__).with_name("warning_mentions.toml").read_text(encoding="utf-8"))
    return {warning: "|".join(f"(?:{word})" for word in entry["words"]) for warning, entry in table.items()}


def unknown(films: Iterable[Film], warnings: Iterable[str]) -> tuple[int, int]:
    """How many cells nobody judged, and how many there are."""
    verdicts = [film.warnings.verdict(warning) for film in films for warning in warnings]
    return verdicts.count(None), len(verdicts)


def tearful(films: Iterable[Film]) -> list[Film]:
    """The films that are offered unless another level is asked for."""
    return [film for film in films if film.cry_level >= MIN_LEVEL]


def table_rows(films: Sequence[Film]) -> list[list[str]]:
    """One row per warning, the grave ones first: present, absent, unknown on tearful films, per cent unknown there and on all."""
    rows = []
    for warning in sorted(WARNINGS, key=lambda word: word not in GRAVE):
        counts = Counter(film.warnings.verdict(warning) for film in tearful(films))
        here, everywhere = (unknown(some, [warning]) for some in (tearful(films), films))
        rows.append(
            [
                warning,
                *(str(counts[verdict]) for verdict in (True, False, None)),
                _percent(here),
                _percent(everywhere),
            ]
        )
    return rows


def averages(films: Sequence[Film]) -> list[str]:
    """The averages that have goals, in words."""
    others = [warning for warning in WARNINGS if warning not in GRAVE]
    return [
        f"{name}: {_percent(unknown(some, warnings))} % unknown; goal {goal} %"
        for name, some, warnings, goal in (
            (
                f"the thirteen gravest warnings on films of level {MIN_LEVEL} and more",
                tearful(films),
                GRAVE,
                20,
            ),
            (f"the other warnings on films of level {MIN_LEVEL} and more", tearful(films), others, 28),
            ("all cells of all films", films, list(WARNINGS), 28),
        )
    ]


def _percent(cells: tuple[int, int]) -> str:
    return f"{100 * cells[0] / cells[1]:.1f}"


HEAD = ["warning", "present", "absent", "unknown", f"% unknown, level {MIN_LEVEL}+", "% unknown, all"]


def print_table() -> None:
    """Prints the cells by warning, on films of level 3 and more and on all, with the averages of the goals."""
    films = loading.load()
    for row in (HEAD, *table_rows(films)):
        print(
            f"{row[0]:22}"
            + "".join(
                f"{cell:>{max(9, len(head) + 2)}}" for cell, head in zip(row[1:], HEAD[1:], strict=True)
            )
        )
    print(*averages(films), sep="\n")


def document_parts() -> dict[str, str]:
    """The parts of docs/warnings.md that are made here."""
    films = loading.load()
    lines = "\n".join(f"- {line[0].upper()}{line[1:]}." for line in averages(films))
    later = [row.split(",") for row in judged_later().splitlines()[1:]]
    shares = [
        [warning, judged, present, str(round(100 * int(present) / int(judged)))]
        for warning, judged, present in later
    ]
    return {
        "table": f"{markdown_table(HEAD, table_rows(films))}\n\n{lines}",
        "later": markdown_table(["warning", "judged later", "present", "%"], shares),
    }


def judged_later() -> str:
    """The table of cells judged later as CSV, in the order of the vocabulary."""
    judged: Counter[str] = Counter()
    present: Counter[str] = Counter()
    with JUDGED.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            if not row["basis"].startswith((FIRST_EDITION, WITH_THE_FILM)):
                judged[row["warning"]] += 1
                present[row["warning"]] += row["verdict"] == "present"
    rows = [f"{warning},{judged[warning]},{present[warning]}" for warning in WARNINGS if judged[warning]]
    return "\n".join(["warning,judged,present", *rows]) + "\n"


def print_mentions(evidence: Path, film: str | None, warning: str | None, contexts: int) -> None:
    """Prints the mentions of each film and warning that nobody judged, highest lift first."""
    expressions = {name: text for name, text in patterns().items() if warning in (None, name)}
    films = {one.naver: one for one in loading.load() if one.naver is not None and film in (None, one.id)}
    rows = []
    for corpus in CORPORA:
        counts = count_patterns(reviews(evidence, corpus), expressions)
        means = mean_film(counts, expressions)
        for counted in counts.filter(pl.col("film").is_in(list(films))).iter_rows(named=True):
            for name in expressions:
                share = counted[name] / counted["reviews"]
                one = films[counted["film"]]
                if one.warnings.verdict(name) is None or film is not None:
                    rows.append(
                        (share / means[name], one.id, name, counted[name], counted["reviews"], corpus)
                    )
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
    parser.add_argument(
        "--write", action="store_true", help="update docs/warnings.md and data/judged-later.csv"
    )
    parser.add_argument("--film", help="only this film")
    parser.add_argument("--warning", help="only this warning", choices=list(patterns()))
    parser.add_argument("--contexts", type=int, default=0, metavar="N", help="print N mentions of each")
    check_option(parser)
    asked = parser.parse_args()
    if asked.write:
        if not asked.check:
            LATER.write_text(judged_later(), encoding="utf-8")
        elif LATER.read_text(encoding="utf-8") != judged_later():
            sys.exit(f"Would change: {LATER.name}.")
        fill(DOCS / "warnings.md", document_parts(), check=asked.check)
    elif asked.table or asked.evidence is None:
        print_table()
    else:
        print_mentions(asked.evidence, asked.film, asked.warning, asked.contexts)


if __name__ == "__main__":
    main()
