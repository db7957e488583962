"""What the program detects about its environment."""

import sys
from io import StringIO

import pytest

from tearjerk.output.terminal import decode_arguments, inspect_terminal


@pytest.mark.parametrize(
    ("columns", "width"), [("10", 40), ("80", 80), ("500", 200), ("abc", None), ("", None)]
)
def test_widths_stay_between_40_and_200(
    monkeypatch: pytest.MonkeyPatch, columns: str, width: int | None
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    found = inspect_terminal(StringIO(), {}).width
    assert found == width if width is not None else 40 <= found <= 200


def test_only_a_non_empty_force_color_counts() -> None:
    assert inspect_terminal(StringIO(), {"FORCE_COLOR": "1"}).interactive
    assert not inspect_terminal(StringIO(), {"FORCE_COLOR": ""}).interactive
    assert not inspect_terminal(StringIO(), {}).interactive


def test_a_closed_stream_is_not_a_terminal() -> None:
    closed = StringIO()
    closed.close()
    assert not inspect_terminal(closed, {}).interactive


def test_correctly_decoded_arguments_are_unchanged() -> None:
    if sys.getfilesystemencoding() == "utf-8":
        assert decode_arguments(["소원", "hope"]) == ["소원", "hope"]
