"""The list of films, one per line; only visible lines are rendered, so 10,000 films take no longer than 300."""

from collections.abc import Collection, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tearjerk.actions.marks import Marks
from tearjerk.catalogue.film import Film
from tearjerk.output.cards.console import ACCENT, QUIET, mark_unjudged, meter, text

MARK_COLUMN_CELLS = 4
"""Width of three marks and a gap."""
YEAR_CELLS = 6
MIN_CELLS_FOR_HANGUL = 56


class FilmList(ScrollView, can_focus=True):
    """A scrollable list of films with a cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "Up", show=False),
        Binding("down", "move(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
        Binding("home", "first", "First", show=False),
        Binding("end", "last", "Last", show=False),
    ]

    cursor: reactive[int] = reactive(0, init=False)

    class Moved(Message):
        """Posted when the film under the cursor may have changed."""

    class Chosen(Message):
        """Posted when the film under the cursor is clicked."""

    def __init__(self) -> None:
        super().__init__(id="films")
        self.films: Sequence[Film] = ()
        self._marks = Marks()
        self._unjudged_ids: Collection[str] = frozenset()

    @property
    def film(self) -> Film | None:
        """The film under the cursor, or None if the list is empty."""
        return self.films[self.cursor] if self.cursor < len(self.films) else None

    def show_films(
        self,
        films: Sequence[Film],
        marks: Marks,
        film: Film | None = None,
        unjudged_ids: Collection[str] = frozenset(),
    ) -> None:
        """List these films, with the cursor on `film` if it is one of them, else on the first.

        `unjudged_ids` has the ids of those that nobody has judged for an avoided warning.
        """
        self.films, self._marks, self._unjudged_ids = films, marks, unjudged_ids
        self.virtual_size = Size(0, len(films))
        self.set_reactive(FilmList.cursor, films.index(film) if film is not None and film in films else 0)
        self._scroll_to_cursor()
        self.refresh()
        self.post_message(self.Moved())

    def show_marks(self, marks: Marks) -> None:
        """Update the marks after a change to the record."""
        self._marks = marks
        self.refresh()

    def move_to(self, film: Film) -> None:
        """Move the cursor to a film in the list."""
        self.cursor = self.films.index(film)

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor within the list."""
        return max(0, min(cursor, len(self.films) - 1))

    def watch_cursor(self) -> None:
        """Scroll to the cursor."""
        self._scroll_to_cursor()
        self.refresh()
        self.post_message(self.Moved())

    def action_move(self, lines: int) -> None:
        """Move the cursor by a number of lines."""
        self.cursor += lines

    def action_page(self, pages: int) -> None:
        """Move the cursor by a number of screenfuls."""
        self.cursor += pages * max(1, self.scrollable_content_region.height - 1)

    def action_first(self) -> None:
        """Move the cursor to the first film."""
        self.cursor = 0

    def action_last(self) -> None:
        """Move the cursor to the last film."""
        self.cursor = len(self.films) - 1

    def on_click(self, event: Click) -> None:
        """Move the cursor to the film that was clicked, or open it if the cursor was there already."""
        offset = event.get_content_offset(self)
        line = -1 if offset is None else offset.y + self.scroll_offset.y
        if not 0 <= line < len(self.films):
            return
        if line == self.cursor and self.has_focus:
            self.post_message(self.Chosen())
        self.focus()
        self.cursor = line

    def _scroll_to_cursor(self) -> None:
        self.scroll_to_region(Region(0, self.cursor, 1, 1), animate=False, force=True)

    def render_line(self, y: int) -> Strip:
        """Render one line of the visible part of the list."""
        width = self.scrollable_content_region.width
        index = y + self.scroll_offset.y
        if index >= len(self.films):
            return Strip.blank(width, self.rich_style)
        row = film_row(self.films[index], self._marks, width, self._unjudged_ids)
        if index == self.cursor:  # drop the row's own colours, which would become blocks when reversed
            row = Text(
                row.plain, Style(reverse=True) if self.has_focus else Style(bold=True, underline=True), end=""
            )
        # Give every segment a style, because Textual's NO_COLOR filter expects one.
        segments = [
            Segment(part.text, part.style or Style()) for part in row.render(self.app.console) if part.text
        ]
        return Strip(segments).adjust_cell_length(width)


def film_row(film: Film, marks: Marks, width: int, unjudged_ids: Collection[str] = frozenset()) -> Text:
    """Return a film as a line `width` cells wide: level, title, Hangul title if there is room, year, marks.

    The title is preceded by a question mark if the film's id is in `unjudged_ids`.
    """
    title = mark_unjudged(text(film.title), film, unjudged_ids)
    if width >= MIN_CELLS_FOR_HANGUL and film.title_ko != film.title:
        title.append("  ").append_text(text(film.title_ko, ACCENT))
    title_cells = max(1, width - len("▰▰▰▰▰ ") - YEAR_CELLS - MARK_COLUMN_CELLS)
    title.truncate(title_cells, overflow="ellipsis", pad=True)
    row = Text(no_wrap=True, end="")
    row.append_text(meter(film.cry_level)).append(" ").append_text(title)
    row.append(f"  {film.year}", QUIET)
    row.append(f" {marks.keys_for(film)}", ACCENT)
    return row
