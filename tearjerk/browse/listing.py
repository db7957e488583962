"""The screen: the search line, the list and what stands beside it, kept in step with what was typed."""

import asyncio
from collections.abc import Sequence

from msgspec import Struct
from textual import work
from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.widgets import Footer, Input
from textual.worker import get_current_worker

from tearjerk.actions.marks import Marks, read_marks
from tearjerk.browse.chips import chips
from tearjerk.browse.film_list import FilmList
from tearjerk.browse.panes import CardPane, LikePane
from tearjerk.browse.shelf import Shelf, shelf
from tearjerk.browse.similar import SimilarFilms
from tearjerk.browse.theme import TERMINAL
from tearjerk.browse.widgets import Chip, ChipBar, SearchLine, Status
from tearjerk.catalogue.film import Film
from tearjerk.output.card_options import CardOptions
from tearjerk.selection.filters import Criteria, select
from tearjerk.text.words import plural

WIDE = "-wide"
"""The class of a screen with room for the third pane."""


class Settings(Struct, frozen=True):
    """What the command line and the config ask for.

    `prints_choice` is true where the output is piped: then Enter ends the program with the film's id.
    """

    catalogue: tuple[Film, ...]
    criteria: Criteria = Criteria()
    country: str | None = None
    prints_choice: bool = False


class Listing(App[str]):
    """The program without its keys."""

    CSS_PATH = "browse.tcss"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 -- Textual declares it without ClassVar
        (0, "-narrow"),
        (80, "-normal"),
        (160, WIDE),
    ]

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.register_theme(TERMINAL)
        self.theme = TERMINAL.name
        self._settings = settings
        self._criteria = settings.criteria
        self._shelf = Shelf((), ())
        self._marks = Marks()
        self._similar = SimilarFilms(settings.catalogue)
        self._revealed: Film | None = None
        self._asked: tuple[Criteria, str] | None = None

    def compose(self) -> ComposeResult:
        """The search line, the chips, the panes, what happened last, the keys."""
        yield SearchLine()
        yield ChipBar()
        with Horizontal(id="body"):
            yield FilmList()
            yield CardPane("card")
            yield LikePane()
        yield Status()
        yield Footer()

    async def on_mount(self) -> None:
        """Lists what the filters leave."""
        self._marks = read_marks()
        await self._apply(self._criteria)

    @property
    def film(self) -> Film | None:
        """The film that the keys act on."""
        return self.film_list.film

    @property
    def film_list(self) -> FilmList:
        """The list of films, whatever screen is on top of it."""
        return self.screen_stack[0].query_one(FilmList)

    @property
    def fault(self) -> Exception | None:
        """The unexpected error that ended the program."""
        return self._exception

    def _fatal_error(self) -> None:
        # Textual would print a traceback; `cli` says in a line how to report it, and prints one with --debug.
        self._close_messages_no_wait()

    def say(self, sentence: str) -> None:
        """Shows a sentence in the status line of the topmost screen."""
        self.screen.query_one(Status).say(sentence)

    async def _apply(self, criteria: Criteria) -> None:
        self._criteria = criteria
        await self.screen_stack[0].query_one(ChipBar).show_chips(chips(criteria))
        self._list_films()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Searches as the user types."""
        if isinstance(event.input, SearchLine):
            self._list_films()

    async def on_chip_removed(self, event: Chip.Removed) -> None:
        """Takes a filter off."""
        await self._apply(event.criteria)

    def _list_films(self) -> None:
        waiting = self._asked is not None
        self._asked = (self._criteria, self.screen_stack[0].query_one(SearchLine).value)
        if not waiting:
            self._answer()

    @work
    async def _answer(self) -> None:
        """Answers the newest query in a thread, so that keys stay responsive; answers to older queries are dropped."""
        while self._asked is not None:
            asked = self._asked
            found = await asyncio.to_thread(shelf, self._settings.catalogue, *asked)
            if asked == self._asked:
                self._asked = None
                self._show(found)

    def _show(self, found: Shelf) -> None:
        self._shelf = found
        film = None if self._asked else self.film
        self.film_list.show_films(found.films, self._marks, film, found.unjudged)
        problem = (
            "" if self._marks.problem is None else f" · Continuing without your record. {self._marks.problem}"
        )
        self.say(_count(found) + problem)

    def on_film_list_moved(self) -> None:
        """Shows the card of the film under the cursor, and films like it where there is room."""
        self._show_card()
        self._show_similar()

    def _show_card(self) -> None:
        options = CardOptions(
            country=self._settings.country,
            avoided=self._criteria.avoid,
            themes=self._criteria.theme,
            reveal_key="x",
            reveal=self.film is not None and self.film is self._revealed,
        )
        for pane in (*self.screen_stack[0].query(CardPane), *self.screen.query(CardPane)):
            pane.show_card(self.film, options)

    @work(thread=True, exclusive=True, group="similar")
    def _show_similar(self) -> None:
        film = self.film
        if not self.screen_stack[0].has_class(WIDE):
            return
        found = [] if film is None else self._similar.find(film, self.similar_candidates())
        if not get_current_worker().is_cancelled:
            self.call_from_thread(self.screen_stack[0].query_one(LikePane).show_films, film, found)

    def similar_candidates(self) -> Sequence[Film]:
        """The films that may be offered as like another: all that the filters leave, whatever is searched for."""
        return select(self._settings.catalogue, self._criteria).films

    def on_resize(self) -> None:
        """Fills the third pane when the screen has become wide enough for it."""
        self.call_after_refresh(self._show_similar)


def _count(found: Shelf) -> str:
    if not found.films:
        more = f" Without the filters: {found.left_out}." if found.left_out else ""
        return f"Nothing found.{more}"
    unjudged = f" ({found.unjudged_left_out:,} of them unjudged)" if found.unjudged_left_out else ""
    more = f", {found.left_out:,} left out by the filters{unjudged}" if found.left_out else ""
    return plural(len(found.films), "film") + more
