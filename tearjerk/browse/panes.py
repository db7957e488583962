"""The panes next to the list: the card of the film under the cursor, and similar films."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from tearjerk.catalogue.film import Film
from tearjerk.likeness.similar import SimilarFilm
from tearjerk.output.card_options import CardOptions
from tearjerk.output.cards.card import fit_card
from tearjerk.output.cards.console import MAX_CARD_CELLS, QUIET, TITLE, film_heading, meter, text

MIN_CARD_CELLS = 24


class CardPane(VerticalScroll, can_focus=False):
    """A pane with the card of one film, fitted to its width."""

    def __init__(self, pane_id: str) -> None:
        super().__init__(id=pane_id)
        self._film: Film | None = None
        self._options = CardOptions()

    def compose(self) -> ComposeResult:
        """Compose the widget that holds the card."""
        yield Static()

    def show_card(self, film: Film | None, options: CardOptions) -> None:
        """Show the card of a film, and scroll to the top if it is a different film."""
        if film is not self._film:
            self.scroll_home(animate=False)
        self._film, self._options = film, options
        self._render_card()

    def on_resize(self) -> None:
        """Fit the card to the new width."""
        self._render_card()

    def _render_card(self) -> None:
        if self.is_mounted:
            width = min(max(MIN_CARD_CELLS, self.scrollable_content_region.width), MAX_CARD_CELLS)
            self.query_one(Static).update(
                "" if self._film is None else _card(self._film, width, self._options)
            )


def _card(film: Film, width: int, options: CardOptions) -> RenderableType:
    card, watch_link = fit_card(film, width, options)
    return card if watch_link is None else Group(card, watch_link)


class SimilarFilmsPane(VerticalScroll, can_focus=False):
    """A pane with films similar to the one under the cursor, each with a reason."""

    def compose(self) -> ComposeResult:
        """Compose the widget that holds the films."""
        yield Static()

    def show_films(self, film: Film | None, similar_films: Sequence[SimilarFilm]) -> None:
        """Show films similar to `film`, or nothing if there are none."""
        heading = Text() if film is None else Text.assemble(("Films like ", QUIET), text(film.title, TITLE))
        rows = [part for similar in similar_films for part in (Text(), film_with_reason(similar))]
        self.query_one(Static).update(Group(heading, *rows) if similar_films else "")


def film_with_reason(similar: SimilarFilm) -> Table:
    """Return a film's level and title, with the reason why it is similar below."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    heading_and_reason = film_heading(similar.film, year=True).append("\n")
    heading_and_reason.append_text(text(similar.reason.sentence(), QUIET))
    grid.add_row(meter(similar.film.cry_level), heading_and_reason)
    return grid
