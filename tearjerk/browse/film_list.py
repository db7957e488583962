"""The list of films: one line each, drawn only where it is seen, so that 10,000 films take no longer than 300."""

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
"""Three marks and a gap."""
YEAR_CELLS = 6
MIN_CELLS_FOR_HANGUL = 56


class FilmList(ScrollView, can_focus=True):
    """The films on the shelf, and the cursor."""

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
        """The cursor is on another film, or on none."""

    class Chosen(Message):
        """Somebody clicked the film under the cursor."""

    def __init__(self) -> None:
        super().__init__(id="films")
        self.films: Sequence[Film] = ()
        self._marks = Marks()
        self._unjudged: Collection[str] = frozenset()

    @property
    def film(self) -> Film | None:
        """The film under the cursor."""
        return self.films[self.cursor] if self.cursor < len(self.films) else None

    def show_films(
        self,
        films: Sequence[Film],
        marks: Marks,
        film: Film | None = None,
        unjudged: Collection[str] = frozenset(),
    ) -> None:
        """Lists these films, with the cursor on `film` if it is among them, else on the first.

        `unjudged` are the ids of those for which nobody judged an avoided warning.
        """
        self.films, self._marks, self._unjudged = films, marks, unjudged
        self.virtual_size = Size(0, len(films))
        self.set_reactive(FilmList.cursor, films.index(film) if film is not None and film in films else 0)
        self._see_cursor()
        self.refresh()
        self.post_message(self.Moved())

    def show_marks(self, marks: Marks) -> None:
        """Shows what the record says by now."""
        self._marks = marks
        self.refresh()

    def move_to(self, film: Film) -> None:
        """Puts the cursor on a film of the list."""
        self.cursor = self.films.index(film)

    def validate_cursor(self, cursor: int) -> int:
        """Keeps the cursor on the list."""
        return max(0, min(cursor, len(self.films) - 1))

    def watch_cursor(self) -> None:
        """Scrolls with the cursor."""
        self._see_cursor()
        self.refresh()
        self.post_message(self.Moved())

    def action_move(self, lines: int) -> None:
        """Moves the cursor by lines."""
        self.cursor += lines

    def action_page(self, pages: int) -> None:
        """Moves the cursor by screenfuls."""
        self.cursor += pages * max(1, self.scrollable_content_region.height - 1)

    def action_first(self) -> None:
        """Moves the cursor to the first film."""
        self.cursor = 0

    def action_last(self) -> None:
        """Moves the cursor to the last film."""
        self.cursor = len(self.films) - 1

    def on_click(self, event: Click) -> None:
        """Moves the cursor to the film that was clicked; a click on the film under the cursor opens it."""
        offset = event.get_content_offset(self)
        line = -1 if offset is None else offset.y + self.scroll_offset.y
        if not 0 <= line < len(self.films):
            return
        if line == self.cursor and self.has_focus:
            self.post_message(self.Chosen())
        self.focus()
        self.cursor = line

    def _see_cursor(self) -> None:
        self.scroll_to_region(Region(0, self.cursor, 1, 1), animate=False, force=True)

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        width = self.scrollable_content_region.width
        number = y + self.scroll_offset.y
        if number >= len(self.films):
            return Strip.blank(width, self.rich_style)
        row = film_row(self.films[number], self._marks, width, self._unjudged)
        if number == self.cursor:  # without colours of its own, which reversed would be blocks of colour
            row = Text(
                row.plain, Style(reverse=True) if self.has_focus else Style(bold=True, underline=True), end=""
            )
        # Every segment has a style, because Textual's filter for NO_COLOR reads it.
        segments = [
            Segment(part.text, part.style or Style()) for part in row.render(self.app.console) if part.text
        ]
        return Strip(segments).adjust_cell_length(width)


def film_row(film: Film, marks: Marks, width: int, unjudged: Collection[str] = frozenset()) -> Text:
    """A film on one line, `width` cells wide: level, title, Hangul where there is room, year, marks.

    A question mark stands before the title of a film whose id is in `unjudged`.
    """
    title = mark_unjudged(text(film.title), film, unjudged)
    if width >= MIN_CELLS_FOR_HANGUL and film.title_ko != film.title:
        title.append("  ").append_text(text(film.title_ko, ACCENT))
    room = max(1, width - len("▰▰▰▰▰ ") - YEAR_CELLS - MARK_COLUMN_CELLS)
    title.truncate(room, overflow="ellipsis", pad=True)
    row = Text(no_wrap=True, end="")
    row.append_text(meter(film.cry_level)).append(" ").append_text(title)
    row.append(f"  {film.year}", QUIET)
    row.append(f" {marks.keys_for(film)}", ACCENT)
    return row
