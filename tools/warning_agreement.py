"""How well a second reader, who saw no verdict, agrees with data/warnings.csv.

data/blind-warnings.csv has one row per cell that was drawn: film, warning, the verdict in the catalogue when
the cells were drawn, the second reader's verdict (present, absent, unknown where the sources did not settle it, empty
where it has not been read yet), and that reader's basis. `python -m tools.warning_evidence --write` puts what follows from it into docs/warnings.md.
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

JUDGED_TWICE = DATA / "blind-warnings.csv"
VERDICTS = {True: "present", False: "absent", None: "unknown"}


class Cell(NamedTuple):
    """One film and warning that was drawn; `again` is the second reader's verdict and `basis` that reader's source."""

    film: str
    warning: str
    verdict: str
    again: str
    basis: str


class Agreement(NamedTuple):
    """Of cells with one verdict: how many were drawn, read, settled, and settled the other way."""

    drawn: int
    read: int
    settled: int
    errors: int

    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the error rate, 0 to 1, with the prior of Jeffreys, Beta(1/2, 1/2)."""
        low, high = beta.ppf((0.025, 0.975), self.errors + 0.5, self.settled - self.errors + 0.5)
        return float(low), float(high)


def judged_twice() -> list[Cell]:
    """The cells of data/blind-warnings.csv."""
    with JUDGED_TWICE.open(encoding="utf-8", newline="") as table:
        return [Cell(**row) for row in csv.DictReader(table)]


def agreement(cells: Sequence[Cell], verdict: str) -> Agreement:
    """How the second reader judged the cells that have a verdict, 'present' or 'absent', in the catalogue."""
    again = [cell.again for cell in cells if cell.verdict == verdict]
    read = [word for word in again if word]
    settled = [word for word in read if word != "unknown"]
    return Agreement(len(again), len(read), len(settled), sum(word != verdict for word in settled))


def document_part(films: Mapping[str, Film]) -> str:
    """What docs/warnings.md says of the second reading: rates, errors by warning, every disagreement."""
    cells = judged_twice()
    if not any(cell.again for cell in cells):
        return f"The {len(cells)} cells are drawn and not yet read, so the error rate is not known."
    rates = [
        [
            f"called {verdict}",
            *map(str, counted),
            _percent(counted),
            "{:.1f} to {:.1f}".format(*_interval(counted)),
        ]
        for verdict in ("absent", "present")
        for counted in (agreement(cells, verdict),)
    ]
    by_warning: dict[str, list[Cell]] = defaultdict(list)
    for cell in cells:
        by_warning[cell.warning].append(cell)
    warnings = [
        [warning, *map(str, counted), _percent(counted)]
        for warning in WARNINGS
        for counted in (agreement(by_warning[warning], "absent"),)
        if counted.drawn
    ]
    disagreements = [
        f"- {cell.film}, {cell.warning}: {cell.verdict}, then {cell.again} ({cell.basis})."
        f" The catalogue now says {VERDICTS[films[cell.film].warnings.verdict(cell.warning)]}."
        for cell in cells
        if cell.again not in (cell.verdict, "unknown", "")
    ]
    head = ["cells", "drawn", "read", "settled", "the other way", "% the other way"]
    return "\n\n".join(
        [
            markdown_table([*head, "95 % interval"], rates),
            "Of the cells called absent, by warning:",
            markdown_table(["warning", *head[1:]], warnings),
            "Every disagreement:" if disagreements else "There is no disagreement.",
            *(["\n".join(disagreements)] if disagreements else []),
        ]
    )


def _percent(counted: Agreement) -> str:
    return f"{100 * counted.errors / counted.settled:.1f}" if counted.settled else "-"


def _interval(counted: Agreement) -> tuple[float, float]:
    low, high = counted.interval()
    return 100 * low, 100 * high
