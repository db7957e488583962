"""The main screen: the search box, the list and the panes next to it, updated as the user types."""

import asyncio
from collections.abc import Sequence

from msgspec import Struct
from textual import work
from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.widgets import Footer, Input
from textual.worker import get_current_worker

from tearjerk.actions.marks import Marks, read_marks
from tearjerk.browse.chips import ActiveFilter, active_filters
from tearjerk.browse.film_list import FilmList
from tearjerk.browse.listed_films import ListedFilms, find_films
from tearjerk.browse.panes import CardPane, SimilarFilmsPane
from tearjerk.browse.similar import SimilarFilmFinder
from tearjerk.browse.theme import TERMINAL_THEME
from tearjerk.browse.widgets import Chip, ChipBar, SearchBox, StatusLine
from tearjerk.catalogue.film import Film
from tearjerk.output.card_options import CardOptions
from tearjerk.selection.filters import Criteria, select
from tearjerk.text.words import plural

WIDE_CLASS = "-wide"
"""CSS class of a screen wide enough for the third pane."""


class Settings(Struct, frozen=True):
    """Settings from the command line and the config.

    `prints_choice` is true if the output is piped; Enter then exits with the film's id.
    """

    catalogue: tuple[Film, ...]
    criteria: Criteria = Criteria()
    country: str | None = None
    prints_choice: bool = False


class ListingApp(App[str]):
    """The application without its key bindings."""

    CSS_PATH = "browse.tcss"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 -- Textual declares it without ClassVar
        (0, "-narrow"),
        (80, "-normal"),
        (160, WIDE_CLASS),
    ]

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.register_theme(TERMINAL_THEME)
        self.theme = TERMINAL_THEME.name
        self._settings = settings
        self._criteria = settings.criteria
        self._active_filters: list[ActiveFilter] = []
        self._listed = ListedFilms((), ())
        self._marks = Marks()
        self._similar_film_finder = SimilarFilmFinder(settings.catalogue)
        self._revealed_film: Film | None = None
        self._pending_search: tuple[Criteria, str] | None = None

    def compose(self) -> ComposeResult:
        """Compose the search box, the chips, the panes, the status line and the footer."""
        yield SearchBox()
        yield ChipBar()
        with Horizontal(id="body"):
            yield FilmList()
            yield CardPane("card")
            yield SimilarFilmsPane()
        yield StatusLine()
        yield Footer()

    async def on_mount(self) -> None:
        """List the films that pass the initial filters."""
        self._marks = read_marks()
        await self._apply(self._criteria)

    @property
    def film(self) -> Film | None:
        """The film that keys act on."""
        return self.film_list.film

    @property
    def film_list(self) -> FilmList:
        """The list of films, even if another screen is on top of it."""
        return self.screen_stack[0].query_one(FilmList)

    @property
    def unexpected_error(self) -> Exception | None:
        """The unexpected error that ended the program."""
        return self._exception

    def _fatal_error(self) -> None:
        # Textual would print a traceback. `cli` prints one line on how to report the error, and a traceback with --debug.
        self._close_messages_no_wait()

    def say(self, sentence: str) -> None:
        """Show a sentence in the status line of the top screen."""
        self.screen.query_one(StatusLine).say(sentence)

    async def _apply(self, criteria: Criteria) -> None:
        self._criteria = criteria
        self._active_filters = active_filters(criteria, self._settings.catalogue, self._active_filters)
        await self.screen_stack[0].query_one(ChipBar).show_filters(self._active_filters)
        self._list_films()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search as the user types."""
        if isinstance(event.input, SearchBox):
            self._list_films()

    async def on_chip_removed(self, event: Chip.Removed) -> None:
        """Apply the criteria without the removed filter."""
        await self._apply(event.criteria)

    def _list_films(self) -> None:
        is_searching = self._pending_search is not None
        self._pending_search = (self._criteria, self.screen_stack[0].query_one(SearchBox).value)
        if not is_searching:
            self._search()

    @work
    async def _search(self) -> None:
        """Run the latest search in a thread, to keep the keys responsive, and discard the results of older ones."""
        while self._pending_search is not None:
            latest = self._pending_search
            found = await asyncio.to_thread(find_films, self._settings.catalogue, *latest)
            if latest == self._pending_search:
                self._pending_search = None
                self._show(found)

    def _show(self, listed: ListedFilms) -> None:
        self._listed = listed
        self.film_list.show_films(listed.films, self._marks, self.film, listed.unjudged_ids)
        problem = (
            "" if self._marks.problem is None else f" · Continuing without your record. {self._marks.problem}"
        )
        self.say(_summary(listed) + problem)

    def on_film_list_moved(self) -> None:
        """Show the card of the film under the cursor, and similar films if there is room."""
        self._show_card()
        self._show_similar()

    def _show_card(self) -> None:
        options = CardOptions(
            country=self._settings.country,
            avoided=self._criteria.avoid,
            themes=self._criteria.theme,
            reveal_key="x",
            reveal=self.film is not None and self.film is self._revealed_film,
        )
        for screen in dict.fromkeys((self.screen_stack[0], self.screen)):
            for pane in screen.query(CardPane):
                pane.show_card(self.film, options)

    @work(thread=True, exclusive=True, group="similar")
    def _show_similar(self) -> None:
        film = self.film
        if not self.screen_stack[0].has_class(WIDE_CLASS):
            return
        found = [] if film is None else self._similar_film_finder.find(film, self.similar_candidates())
        if not get_current_worker().is_cancelled:
            self.call_from_thread(self.screen_stack[0].query_one(SimilarFilmsPane).show_films, film, found)

    def similar_candidates(self) -> Sequence[Film]:
        """Return the films that may be offered as similar: all that pass the filters, whatever the query."""
        return select(self._settings.catalogue, self._criteria).films

    def on_resize(self) -> None:
        """Fill the third pane if the screen has become wide enough for it."""
        self.call_after_refresh(self._show_similar)


def _summary(listed: ListedFilms) -> str:
    if not listed.films:
        more = (
            f" Without the filters: {plural(listed.left_out_count, 'film')}." if listed.left_out_count else ""
        )
        return f"Nothing found.{more}"
    unjudged = (
        f" ({listed.unjudged_left_out_count:,} of them unjudged)" if listed.unjudged_left_out_count else ""
    )
    more = f", {listed.left_out_count:,} left out by the filters{unjudged}" if listed.left_out_count else ""
    return plural(len(listed.films), "film") + more
