"""Show search results: a table of films with the text that matched and, if requested, explanations."""

from collections.abc import Collection, Sequence

from rich.table import Table
from rich.text import Text

from tearjerk.output.cards.columns import Column, columns_table
from tearjerk.output.cards.console import ACCENT, QUIET, TITLE, console, mark_unjudged, text
from tearjerk.output.cards.films import MIN_CELLS_FOR_HANGUL, MIN_CELLS_FOR_THEMES, YEAR_CELLS
from tearjerk.output.cards.highlight import matched_spans
from tearjerk.output.terminal import Terminal
from tearjerk.search import Match
from tearjerk.text.sanitize import clean

SCORE_CELLS = 5
MIN_CELLS_FOR_MATCHED = 50
"""Minimum terminal width at which the matched text is shown."""


def render(
    matches: Sequence[Match], terminal: Terminal, *, explain: bool = False, unjudged_ids: Collection[str] = ()
) -> None:
    """Print one line per film with the matched text in colour; with `explain`, say below how each film matched."""
    screen = console(terminal)
    screen.print(matches_table(matches, terminal.width, unjudged_ids))
    for match in matches if explain else ():
        screen.print(
            text(f"{match.film.title} ({match.film.year}): {match.score:g}, {match.explanation()}", QUIET)
        )


def matches_table(matches: Sequence[Match], width: int, unjudged_ids: Collection[str] = ()) -> Table:
    """Return the table, without the column of matched text if it would only repeat titles already shown."""
    is_narrow = width < MIN_CELLS_FOR_THEMES
    hangul = Column("hangul", [_highlighted(match, match.film.title_ko, "") for match in matches])
    matched = Column("matched", [_matched_text(match, hangul_is_shown=not is_narrow) for match in matches])
    shows_matched = any(matched.cells) and width >= MIN_CELLS_FOR_MATCHED
    columns = [
        Column("score", [Text(f"{match.score:.0f}") for match in matches], SCORE_CELLS, "right", QUIET),
        Column(
            "title",
            [
                mark_unjudged(_highlighted(match, match.film.title, TITLE), match.film, unjudged_ids)
                for match in matches
            ],
        ),
        Column("year", [Text(str(match.film.year)) for match in matches], YEAR_CELLS, style=QUIET),
    ]
    in_hangul = any(match.matched == match.film.title_ko for match in matches)
    if not is_narrow or (in_hangul and not shows_matched):
        columns.append(hangul)
    if shows_matched:
        columns.insert(4 if width >= MIN_CELLS_FOR_HANGUL else 3, matched)
    return columns_table(columns, width)


def _matched_text(match: Match, *, hangul_is_shown: bool) -> Text:
    if match.matched == match.film.title or (hangul_is_shown and match.matched == match.film.title_ko):
        return Text()
    return _highlighted(match, match.matched, QUIET)


def _highlighted(match: Match, content: str, style: str) -> Text:
    if content != match.matched:
        return text(content, style)
    highlighted = Text(style=style)
    done = 0
    for start, end in matched_spans(match):
        highlighted.append(clean_part(content[done:start])).append(clean_part(content[start:end]), ACCENT)
        done = end
    return highlighted.append(clean_part(content[done:]))


def clean_part(part: str) -> str:
    """Remove control characters from part of a string, keeping a space at each end that has one."""
    return f"{' ' * part[:1].isspace()}{clean(part)}{' ' * (part[-1:].isspace() and len(part.strip()) > 0)}"
