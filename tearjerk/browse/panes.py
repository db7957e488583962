"""What stands beside the list: the card of the film under the cursor, and films like it."""

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
    """The card of one film, as wide as the pane."""

    def __init__(self, name: str) -> None:
        super().__init__(id=name)
        self._film: Film | None = None
        self._options = CardOptions()

    def compose(self) -> ComposeResult:
        """One widget, which holds whatever is shown."""
        yield Static()

    def show_card(self, film: Film | None, options: CardOptions) -> None:
        """Shows the card of a film, from its top if it is another one."""
        if film is not self._film:
            self.scroll_home(animate=False)
        self._film, self._options = film, options
        self._render_card()

    def on_resize(self) -> None:
        """Fits the card to the new width."""
        self._render_card()

    def _render_card(self) -> None:
        if self.is_mounted:
            width = min(max(MIN_CARD_CELLS, self.scrollable_content_region.width), MAX_CARD_CELLS)
            self.query_one(Static).update(
                "" if self._film is None else _card(self._film, width, self._options)
            )


def _card(film: Film, width: int, options: CardOptions) -> RenderableType:
    card, below = fit_card(film, width, options)
    return card if below is None else Group(card, below)


class LikePane(VerticalScroll, can_focus=False):
    """Films like the one under the cursor, each with its reason."""

    def compose(self) -> ComposeResult:
        """One widget, which holds whatever is shown."""
        yield Static()

    def show_films(self, film: Film | None, found: Sequence[SimilarFilm]) -> None:
        """Shows films like `film`; nothing where there is none."""
        heading = Text() if film is None else Text.assemble(("Like ", QUIET), text(film.title, TITLE))
        rows = [part for one in found for part in (Text(), reasoned(one))]
        self.query_one(Static).update(Group(heading, *rows) if found else "")


def reasoned(one: SimilarFilm) -> Table:
    """A film with its reason under it."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    words = film_heading(one.film, year=True).append("\n").append_text(text(one.because.sentence(), QUIET))
    grid.add_row(meter(one.film.cry_level), words)
    return grid
