"""What a search found: a table of films with what matched in each, and why where that is asked for."""

from collections.abc import Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from tearjerk.output.cards.console import ACCENT, QUIET, TITLE, console, text
from tearjerk.output.cards.highlight import spans
from tearjerk.output.cards.table import GAP, ROOM_FOR_HANGUL, ROOM_FOR_THEMES, fitted
from tearjerk.output.terminal import Terminal
from tearjerk.search import Match
from tearjerk.text.sanitize import clean

SCORE = 5
YEAR = 4


def draw_matches(matches: Sequence[Match], terminal: Terminal, *, explain: bool = False) -> None:
    """Prints one line a film, what matched in colour; below, where asked, how each matched."""
    screen = console(terminal)
    screen.print(matches_table(matches, terminal.width))
    for match in matches if explain else ():
        screen.print(text(f"{match.film.title} ({match.film.year}): {match.score:g}, {match.why()}", QUIET))


def matches_table(matches: Sequence[Match], width: int) -> Table:
    """The table; the column of what matched is there where it is not a title that is printed anyway."""
    titles = [_lit(match, match.film.title, TITLE) for match in matches]
    hangul = [_lit(match, match.film.title_ko, "") for match in matches]
    others = [
        Text()
        if match.matched in (match.film.title, match.film.title_ko)
        else _lit(match, match.matched, QUIET)
        for match in matches
    ]
    columns = [("title", titles)]
    if width >= ROOM_FOR_THEMES or any(match.matched == match.film.title_ko for match in matches):
        columns.append(("", hangul))
    if any(others) and width >= ROOM_FOR_THEMES:
        columns.insert(1 if width < ROOM_FOR_HANGUL else 2, ("matched", others))
    widths = fitted(
        [max((words.cell_len for words in column), default=0) for _, column in columns],
        width - SCORE - YEAR - GAP * (1 + len(columns)),
    )
    table = Table(
        box=box.SIMPLE_HEAD, header_style=QUIET, show_edge=False, padding=(0, GAP - 1, 0, 0), pad_edge=False
    )
    table.add_column("score", width=SCORE, justify="right", no_wrap=True, style=QUIET)
    for (heading, _), cells in zip(columns, widths, strict=True):
        table.add_column(heading, width=cells, no_wrap=True, overflow="ellipsis")
        if heading == "title":
            table.add_column("year", width=YEAR, no_wrap=True, style=QUIET)
    for number, match in enumerate(matches):
        first, *rest = (column[number] for _, column in columns)
        table.add_row(f"{match.score:.0f}", first, Text(str(match.film.year)), *rest)
    return table


def _lit(match: Match, words: str, style: str) -> Text:
    if words != match.matched:
        return text(words, style)
    lit = Text(style=style)
    done = 0
    for start, end in spans(match):
        lit.append(clean_part(words[done:start])).append(clean_part(words[start:end]), ACCENT)
        done = end
    return lit.append(clean_part(words[done:]))


def clean_part(part: str) -> str:
    """A part of a text made harmless, the spaces at its ends kept."""
    return f"{' ' * part[:1].isspace()}{clean(part)}{' ' * (part[-1:].isspace() and len(part.strip()) > 0)}"
