"""Cards and tables on a terminal: intact borders at every width, no spoilers, no control characters."""

import re
from io import StringIO
from typing import Any

import pytest
from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.text import Text

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import WARNINGS
from tearjerk.output.card_options import CardOptions
from tearjerk.output.cards.card import fit_card, print_card
from tearjerk.output.cards.console import ACCENT, mark_unjudged, meter
from tearjerk.output.cards.films import films_table
from tests.conftest import Run, film

WIDTHS = [40, 41, 59, 60, 76, 80, 100, 104, 120, 200]


def rendered_lines(films: list[Film], width: int, **options: Any) -> list[str]:
    text = StringIO()
    console = Console(
        file=text, width=width, height=50, markup=False, emoji=False, highlight=False, color_system=None
    )
    for one in films:
        print_card(console, one, CardOptions(**options))
    return text.getvalue().splitlines()


@pytest.mark.parametrize("width", WIDTHS)
def test_borders_are_intact_at_every_width(films: tuple[Film, ...], width: int) -> None:
    long = film(
        title="소" * 70, title_ko="원" * 90, synopsis="w" * 300 + " 가" * 120, cast=[{"name": "x" * 99}]
    )
    for line in rendered_lines([*films[:30], long], width):
        if line.startswith("where to watch"):
            continue  # an address that is wider than the card stands below it, unbroken
        assert cell_len(line) == min(width, 92)
        assert line[0] in "╭│╰"
        assert line[-1] in "╮│╯"


@pytest.mark.parametrize("width", WIDTHS)
def test_a_table_fits_its_terminal_and_loses_no_number(films: tuple[Film, ...], width: int) -> None:
    text = StringIO()
    Console(file=text, width=width, height=50, color_system=None).print(films_table(films, width))
    heading, rule, *rows = text.getvalue().splitlines()
    assert max(map(cell_len, (heading, rule, *rows))) <= width
    assert len(rows) == len(films)
    for row, shown in zip(rows, films, strict=True):
        assert row.startswith("▰" * shown.cry_level + "▱" * (5 - shown.cry_level))
        assert f" {shown.year}" in row
        assert (f" {shown.tears.share * 100:.0f} " if shown.tears else "est.") in row


@pytest.mark.parametrize("line", ["stats", "stats --mine", "themes", "warnings", "why hope-2013", "why"])
@pytest.mark.parametrize("width", ["40", "60", "80"])
def test_no_bar_is_cut(tearjerk: Run, line: str, width: str) -> None:
    for month in range(1, 13):
        if line == "stats --mine":
            tearjerk("seen", "hope", "--on", f"2024-{month:02}-01", "--cried")
    result = tearjerk(*line.split(), FORCE_COLOR="1", NO_COLOR="1", TERM="xterm", COLUMNS=width)
    assert re.search("[━▰▱]", result.stdout)
    assert not re.search("[━▰▱]…", result.stdout)


def test_spoilers_are_hidden_until_requested() -> None:
    spoiling = film(
        late_themes=["dementia"],
        warnings={"present": ["dementia", "child-death", "gore"], "absent": ["suicide"]},
    )
    hidden_text = "\n".join(rendered_lines([spoiling], 80))
    assert "blood" not in hidden_text
    assert "gore" in hidden_text
    assert "2 more hidden to avoid spoilers" in hidden_text
    assert "dementia" not in hidden_text
    assert "death of a child" not in hidden_text
    revealed_text = "\n".join(rendered_lines([spoiling], 80, reveal=True))
    assert "dementia" in revealed_text
    assert "death of a child" in revealed_text


def test_unjudged_warnings_are_never_called_safe() -> None:
    text = "\n".join(rendered_lines([film()], 80))
    assert "none known" in text
    assert f"{len(WARNINGS)} not judged" in text
    assert "safe" not in text.lower()


def test_unjudged_warnings_to_avoid_are_named_and_the_others_counted() -> None:
    avoided = ("suicide", "gore")
    text = " ".join("\n".join(rendered_lines([film()], 92, avoided=avoided)).split())
    assert f"not judged: suicide, gore and {len(WARNINGS) - 2} more" in text
    judged = film(warnings={"present": ["bullying"], "absent": ["suicide", "gore"]})
    text = "\n".join(rendered_lines([judged], 92, avoided=avoided))
    assert f"{len(WARNINGS) - 3} not judged" in text


def styled(renderable: RenderableType, width: int = 92) -> str:
    """Return what is printed, with the escape sequences of its styles."""
    text = StringIO()
    Console(file=text, width=width, force_terminal=True, color_system="standard").print(renderable)
    return text.getvalue()


def test_warnings_that_matter_to_the_user_are_not_dim() -> None:
    label = WARNINGS["bullying"].label
    one = film(warnings={"present": ["bullying"], "absent": []})
    text = styled(fit_card(one, 92, CardOptions(avoided=["gore"]))[0])
    assert f"\x1b[0m{label}\x1b[2m · \x1b[0mnot judged: gore and {len(WARNINGS) - 2} more" in text
    assert f"\x1b[0m{label}\x1b[2m · \x1b[0m\x1b[2m{len(WARNINGS) - 1} not judged" in styled(
        fit_card(one, 92)[0]
    )
    secret = film(warnings={"present": ["bullying", "child-death"], "absent": []})
    assert f"\x1b[0m{label}\x1b[2m · \x1b[0m\x1b[2m1 more hidden" in styled(fit_card(secret, 92)[0])


def test_a_part_of_a_line_does_not_pass_its_style_on() -> None:
    one = film()
    title = Text.assemble("A ", ("Film", ACCENT))
    assert styled(mark_unjudged(title, one, {one.id})) == "\x1b[35m? \x1b[0mA \x1b[35mFilm\x1b[0m\n"
    assert styled(meter(3)) == "\x1b[35m▰▰▰\x1b[0m\x1b[2m▱▱\x1b[0m\n"


def test_markup_is_shown_and_escape_sequences_are_dropped() -> None:
    text = "\n".join(
        rendered_lines([film(title="[bold red]A[/] \x1b[2J :smile:", synopsis="[link=x]\x07 y")], 80)
    )
    assert "[bold red]A[/] :smile:" in text
    assert "\x1b" not in text
    assert "\x07" not in text


def test_the_level_is_shown_in_words_and_symbols() -> None:
    text = "\n".join(rendered_lines([film()], 80))
    assert "▰▰▰▰▱" in text
    assert "20 in 100 reviewers wrote that it made them cry" in text
    assert "200 of 1,000 · 95% interval 18 to 23" in text
    estimated = film(tears=None, cry_basis="estimated", cry_reason="Too new to be counted.")
    text = "\n".join(rendered_lines([estimated], 80))
    assert "estimated by the editors" in text
    assert "Too new to be counted." in text


@pytest.mark.parametrize(
    "arguments",
    [
        ["list"],
        ["themes"],
        ["warnings"],
        ["stats"],
        ["where", "hope-2013"],
        ["show", "hope-2013"],
        ["search", "son ye jin"],
    ],
)
@pytest.mark.parametrize("width", ["20", "40", "60", "120", "300"])
def test_nothing_is_wider_than_the_terminal(tearjerk: Run, arguments: list[str], width: str) -> None:
    result = tearjerk(*arguments, FORCE_COLOR="1", NO_COLOR="1", TERM="dumb", COLUMNS=width)
    assert result.returncode == 0
    for line in result.stdout.splitlines():
        assert cell_len(line) <= max(40, min(200, int(width))) or line.startswith("https://")


def test_colour_is_used_unless_switched_off(tearjerk: Run) -> None:
    assert "\x1b[" in tearjerk("show", "hope-2013", FORCE_COLOR="1", TERM="xterm-256color").stdout
    plain = tearjerk("show", "hope-2013", FORCE_COLOR="1", TERM="dumb").stdout
    assert "+---" in plain
    assert "\x1b" not in plain
    colourless = tearjerk("show", "hope-2013", FORCE_COLOR="1", NO_COLOR="1", TERM="xterm-256color").stdout
    assert "[35m" not in colourless
    assert "╭" not in tearjerk("show", "hope-2013", FORCE_COLOR="").stdout


@pytest.mark.parametrize("width", ["40", "80"])
def test_urls_are_never_broken(tearjerk: Run, width: str) -> None:
    piped = tearjerk("where", "hope-2013", "--country", "KR").stdout.splitlines()
    shown = tearjerk("where", "hope-2013", "--country", "KR", FORCE_COLOR="1", TERM="dumb", COLUMNS=width)
    for line in piped:
        assert line.split("\t")[2] in shown.stdout.split()


@pytest.mark.parametrize("width", ["50", "60", "80"])
def test_the_matched_text_is_shown_from_50_columns(tearjerk: Run, width: str) -> None:
    result = tearjerk("search", "son ye jin", FORCE_COLOR="1", TERM="dumb", COLUMNS=width)
    assert result.stdout.count("Son Ye-jin") == len(result.stdout.splitlines()) - 2
