"""A card can be shared as Markdown or as a picture, without spoilers."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from tearjerk.catalogue.vocabulary import WARNINGS
from tearjerk.output.card_markdown import card_markdown, escape_markdown
from tearjerk.output.card_options import DEFAULT_OPTIONS, CardOptions
from tests.conftest import Run, film


def test_markdown_contains_the_card_without_spoilers() -> None:
    secret = film(warnings={"present": ["child-death", "gore"], "absent": []})
    text = card_markdown(secret, DEFAULT_OPTIONS)
    assert text.startswith("**A Film** (영화)  \n2001 · 1 h 40 min · Kim One\n")
    assert "A mother waits at a bus stop." in text
    assert "- cry level: 4; 20 in 100 reviewers wrote that it made them cry" in text
    assert "death of a child" not in text
    assert "death of a child" in card_markdown(secret, CardOptions(reveal=True))


def test_unjudged_warnings_are_counted_and_those_to_avoid_named() -> None:
    judged = list(WARNINGS)
    one = film(warnings={"present": [], "absent": judged[1:]})
    assert "- not judged: 1 warning\n" in card_markdown(one, DEFAULT_OPTIONS)
    two = film(warnings={"present": [], "absent": judged[2:]})
    assert "- not judged: 2 warnings\n" in card_markdown(two, DEFAULT_OPTIONS)
    named = card_markdown(two, CardOptions(avoided=judged[:1]))
    assert f"- not judged: {WARNINGS[judged[0]].label} and 1 more\n" in named


def test_markup_in_a_catalogue_is_escaped() -> None:
    assert escape_markdown("# *a* [b](c) <img> `d` \x1b[2J x_y") == r"\# \*a\* \[b\](c) \<img\> \`d\` x\_y"
    assert escape_markdown("Na-mi & Chun-hwa, 1+1") == "Na-mi & Chun-hwa, 1+1"


def test_a_picture_is_valid_svg(tearjerk: Run, tmp_path: Path) -> None:
    path = tmp_path / "sunny.svg"
    result = tearjerk("show", "sunny", "--format", "svg", "-o", str(path))
    assert (result.returncode, result.stdout) == (0, f"Wrote {path}: Sunny.\n")
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    assert root.tag.endswith("svg")
    assert "써니" in "".join(root.itertext())


def test_without_a_file_the_card_is_printed(tearjerk: Run) -> None:
    result = tearjerk("show", "sunny", "--format", "markdown")
    assert result.stdout.startswith("**Sunny** (써니)")
    assert tearjerk("show", "sunny", "--format", "svg").stdout.startswith("<svg")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--format", "pdf"], "Unknown format 'pdf'. Choose from: markdown, svg."),
        (["-o", "sunny.md"], "--output needs --format markdown or --format svg."),
        (["--format", "svg", "--json"], "--format cannot be combined with --json, --jsonl or --fields."),
    ],
)
def test_unsupported_sharing_options_are_errors(tearjerk: Run, options: list[str], sentence: str) -> None:
    result = tearjerk("show", "sunny", *options)
    assert (result.returncode, result.stdout) == (2, "")
    assert sentence in result.stderr


def test_a_file_that_cannot_be_written_is_an_error(tearjerk: Run, tmp_path: Path) -> None:
    result = tearjerk("show", "sunny", "--format", "svg", "-o", str(tmp_path / "none" / "sunny.svg"))
    assert result.returncode == 3
    assert "Cannot write" in result.stderr


def test_a_dash_is_standard_output(tearjerk: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    card = tearjerk("show", "sunny", "--format", "markdown").stdout
    assert tearjerk("show", "sunny", "--format", "markdown", "-o", "-").stdout == card
    assert not (tmp_path / "-").exists()
