"""The rate of disagreement in docs/warnings.md is computed from both verdicts, ignoring unsettled cells."""

import pytest

from tearjerk.catalogue.loading import load
from tearjerk.catalogue.vocabulary import WARNINGS
from tools.warning_agreement import Agreement, Cell, agreement, read_cells

CELLS = [
    Cell("a", "suicide", "absent", "absent", "plot"),
    Cell("b", "suicide", "absent", "present", "plot"),
    Cell("c", "suicide", "absent", "unknown", ""),
    Cell("d", "suicide", "present", "present", "plot"),
    Cell("e", "suicide", "present", "", ""),
]


def test_only_settled_cells_of_the_verdict_count() -> None:
    assert agreement(CELLS, "absent") == Agreement(drawn=3, read=3, settled=2, disagreements=1)
    assert agreement(CELLS, "present") == Agreement(drawn=2, read=1, settled=1, disagreements=0)


def test_the_interval_contains_the_rate_and_narrows_with_more_cells() -> None:
    few, many = Agreement(20, 20, 20, 1).interval(), Agreement(2000, 2000, 2000, 100).interval()
    assert few[0] < many[0] < 0.05 < many[1] < few[1]
    assert Agreement(270, 270, 270, 0).interval()[1] == pytest.approx(0.0092, abs=0.0005)


def test_every_cell_read_again_is_in_the_catalogue() -> None:
    films = {film.id for film in load()}
    cells = read_cells()
    assert len({cell[:2] for cell in cells}) == len(cells)
    for cell in cells:
        assert cell.film in films, cell
        assert cell.warning in WARNINGS, cell
        assert cell.verdict in ("present", "absent"), cell
        assert cell.second_verdict in ("present", "absent", "unknown", ""), cell
        assert cell.second_verdict in ("unknown", "") or cell.basis.strip(), cell
