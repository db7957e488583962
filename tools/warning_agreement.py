"""Measure how well a second reader, who saw no verdicts, agrees with data/warnings.csv.

data/blind-warnings.csv has one row per sampled cell: film, warning, the catalogue's verdict when the cells were
sampled, the second reader's verdict (present, absent, unknown if the sources did not settle it, or empty if not read
yet), and that reader's basis. `python -m tools.warning_evidence --write` puts the results into docs/warnings.md.
"""

import csv
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from scipy.stats import beta

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import WARNINGS
from tools.document import markdown_table
from tools.paths import DATA

SECOND_READING_FILE = DATA / "blind-warnings.csv"
VERDICT_NAMES = {True: "present", False: "absent", None: "unknown"}


class Cell(NamedTuple):
    """A sampled cell; `second_verdict` is the second reader's, and `basis` is that reader's source."""

    film: str
    warning: str
    verdict: str
    second_verdict: str
    basis: str


class Agreement(NamedTuple):
    """Of the cells with the same verdict: how many were drawn, read, settled, and settled the other way."""

    drawn: int
    read: int
    settled: int
    disagreements: int

    def interval(self) -> tuple[float, float]:
        """Return the 95% interval of the rate of disagreement, 0 to 1, with Jeffreys' prior, Beta(1/2, 1/2)."""
        low, high = beta.ppf(
            (0.025, 0.975), self.disagreements + 0.5, self.settled - self.disagreements + 0.5
        )
        return float(low), float(high)


def read_cells() -> list[Cell]:
    """Read the cells of data/blind-warnings.csv."""
    with SECOND_READING_FILE.open(encoding="utf-8", newline="") as table:
        return [
            Cell(row["film"], row["warning"], row["verdict"], row["again"], row["basis"])
            for row in csv.DictReader(table)
        ]


def agreement(cells: Sequence[Cell], verdict: str) -> Agreement:
    """Summarise the second reader's verdicts on the cells that had this verdict when they were sampled."""
    second_verdicts = [cell.second_verdict for cell in cells if cell.verdict == verdict]
    read = [answer for answer in second_verdicts if answer]
    settled = [answer for answer in read if answer != "unknown"]
    return Agreement(
        len(second_verdicts), len(read), len(settled), sum(answer != verdict for answer in settled)
    )


def second_reading_part(films: Mapping[str, Film]) -> str:
    """Return the part of docs/warnings.md on the second reading: rates, by warning too, and every disagreement."""
    cells = read_cells()
    if not any(cell.second_verdict for cell in cells):
        return f"The {len(cells)} cells have been drawn but not yet read, so the rate of disagreement is unknown."
    rates = [
        [
            f"called {verdict}",
            *map(str, counted),
            _disagreement_percent(counted),
            "{:.1f} to {:.1f}".format(*_percent_interval(counted)),
        ]
        for verdict in ("absent", "present")
        for counted in (agreement(cells, verdict),)
    ]
    by_warning: dict[str, list[Cell]] = defaultdict(list)
    for cell in cells:
        by_warning[cell.warning].append(cell)
    warnings = [
        [warning, *map(str, counted), _disagreement_percent(counted)]
        for warning in WARNINGS
        for counted in (agreement(by_warning[warning], "absent"),)
        if counted.drawn
    ]
    disagreements = [
        f"- {cell.film}, {cell.warning}: {cell.verdict}, then {cell.second_verdict} ({cell.basis})."
        f" The catalogue now says {VERDICT_NAMES[films[cell.film].warnings.verdict(cell.warning)]}."
        for cell in cells
        if cell.second_verdict not in (cell.verdict, "unknown", "")
    ]
    head = ["cells", "drawn", "read", "settled", "the other way", "% the other way"]
    return "\n\n".join(
        [
            markdown_table([*head, "95% interval"], rates),
            "Of the cells called absent, by warning:",
            markdown_table(["warning", *head[1:]], warnings),
            "Every disagreement:" if disagreements else "There are no disagreements.",
            *(["\n".join(disagreements)] if disagreements else []),
        ]
    )


def _disagreement_percent(counted: Agreement) -> str:
    return f"{100 * counted.disagreements / counted.settled:.1f}" if counted.settled else "-"


def _percent_interval(counted: Agreement) -> tuple[float, float]:
    low, high = counted.interval()
    return 100 * low, 100 * high
