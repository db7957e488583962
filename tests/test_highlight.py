"""Highlighting the parts of a match that were typed."""

import pytest

from tearjerk.catalogue.film import Film
from tearjerk.output.cards.highlight import matched_spans
from tearjerk.search import find


@pytest.mark.parametrize(
    ("typed", "highlighted"),
    [
        ("ㅌㄱㄱ", ["태극기"]),
        ("지우개 머리", ["머리", "지우개"]),
        ("부산ㅎ", ["부산행"]),
        ("dont cry", ["Don't Cry"]),
        ("hope", ["Hope"]),
        ("busan", ["Busan"]),
        ("qntksgod", ["부산행"]),
    ],
)
def test_matched_parts_are_highlighted(films: tuple[Film, ...], typed: str, highlighted: list[str]) -> None:
    parts = {
        tuple(match.matched[start:end] for start, end in matched_spans(match)) for match in find(typed, films)
    }
    assert tuple(highlighted) in parts
