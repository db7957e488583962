"""The program: what the keys do with the film under the cursor."""

import asyncio
from collections.abc import Callable
from typing import ClassVar

from textual import work
from textual.app import SuspendNotSupported
from textual.binding import Binding, BindingType
from textual.widgets import Input

from tearjerk.actions import film_keys
from tearjerk.actions.draw import DrawRequest, draw_films
from tearjerk.actions.marks import read_marks
from tearjerk.actions.record import today
from tearjerk.browse.chips import chips
from tearjerk.browse.dialogs import SimilarFilmsDialog, TextDialog, Viewing, ViewingDialog
from tearjerk.browse.explanations import explanation, keys
from tearjerk.browse.filter_dialog import FilterDialog
from tearjerk.browse.listing import Listing, Settings
from tearjerk.browse.shelf import shelf, to_draw_from
from tearjerk.browse.whole_card import CardScreen
from tearjerk.browse.widgets import ChipBar, SearchLine
from tearjerk.catalogue.film import Film
from tearjerk.errors import TearjerkError
from tearjerk.selection.bag import bag_name
from tearjerk.selection.filters import Criteria

ASKING = "asking"
"""The group of workers that wait for an answer to a dialog."""


class BrowseApp(Listing):
    """Returns the id of the film that was chosen for a pipe; `interrupted` is true where Ctrl-C ended it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "Card", key_display="Enter"),
        Binding("r", "random", "Random"),
        Binding("s", "save", "Save"),
        Binding("w", "watched", "Watched"),
        Binding("n", "never", "Never", show=False),
        Binding("o", "where", "Where"),
        Binding("y", "why", "Why", show=False),
        Binding("l", "like", "Similar"),
        Binding("u", "undo", "Undo", show=False),
        Binding("x", "reveal", "Spoilers", show=False),
        Binding("f", "filter", "Filter"),
        Binding("backspace", "remove_filter", "Remove last filter", show=False),
        Binding("slash", "to_search", "Search", key_display="/"),
        Binding("question_mark", "keys", "Keys", key_display="?"),
        Binding("q,escape", "leave", "Quit", key_display="q"),
        Binding("ctrl+c", "interrupt", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", show=False, priority=True),
    ]

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self._drawn: tuple[str, ...] = ()
        self.interrupted = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Letters are text while the search line has the focus, and some keys need a film."""
        if action in ("interrupt", "suspend_process", "focus_list"):
            return True
        if isinstance(self.focused, SearchLine) and action != "open":
            return False
        return self.film is not None or action not in (
            "open",
            "save",
            "watched",
            "never",
            "where",
            "why",
            "like",
            "reveal",
        )

    def action_focus_list(self) -> None:
        """Goes from the search box to the list."""
        self.film_list.focus()

    def action_to_search(self) -> None:
        """Goes back to the search box."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.screen.query_one(SearchLine).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the search line opens the first film found."""
        if isinstance(event.input, SearchLine):
            self.action_open()

    def on_film_list_chosen(self) -> None:
        """Opens the film that was clicked."""
        self.action_open()

    def action_open(self) -> None:
        """Opens the whole card, or ends with the film's id where the output is piped."""
        if self.film is None:
            return
        if self._settings.prints_choice:
            self.exit(self.film.id)
        elif not isinstance(self.screen, CardScreen):
            self.push_screen(CardScreen(), lambda _: self._show_card())
            self.call_after_refresh(self._show_card)

    def action_leave(self) -> None:
        """Leaves the program."""
        self.exit()

    def action_interrupt(self) -> None:
        """Leaves as Ctrl-C does everywhere."""
        self.interrupted = True
        self.exit()

    def action_save(self) -> None:
        """Saves the film, or takes it off the list."""
        self._change(film_keys.toggle_saved)

    def action_never(self) -> None:
        """Never offers the film again."""
        self._change(film_keys.never_offer)

    def action_undo(self) -> None:
        """Takes back the last change."""
        self._change(lambda _: film_keys.undo())

    @work(group=ASKING)
    async def action_watched(self) -> None:
        """Asks about the viewing and records it."""
        film = self.film
        if film is None:
            return
        viewing: Viewing | None = await self.push_screen_wait(ViewingDialog(film, today()))
        if viewing is not None:
            self._change(lambda _: film_keys.mark_watched(film, viewing.day, viewing.cried))

    def _change(self, change: Callable[[Film], str]) -> None:
        """Changes the record, and shows what happened and the new marks."""
        if self.film is None:
            return
        try:
            self.say(change(self.film))
        except TearjerkError as error:
            self.say(error.sentence)
        self._marks = read_marks()
        self.film_list.show_marks(self._marks)

    def action_where(self) -> None:
        """Opens the page that says where to watch the film."""
        if self.film is None:
            return
        try:
            with self.suspend():  # the browser may run in this terminal, or have something to say there
                opened = film_keys.open_where(self.film, self._settings.country)
        except SuspendNotSupported:
            opened = film_keys.open_where(self.film, self._settings.country)
        self.say(opened)

    def action_reveal(self) -> None:
        """Shows what would spoil the film, or hides it again."""
        self._revealed = None if self._revealed is self.film else self.film
        self._show_card()

    def action_why(self) -> None:
        """Shows how the level was measured."""
        if self.film is not None:
            self.push_screen(TextDialog(explanation(self.film, self.size.width)))

    def action_keys(self) -> None:
        """Shows the keys."""
        self.push_screen(TextDialog(keys()))

    @work(group=ASKING)
    async def action_like(self) -> None:
        """Shows films like the film, and goes to the one that is chosen."""
        film = self.film
        if film is None:
            return
        found = await asyncio.to_thread(self._similar.find, film, self.similar_candidates())
        chosen = await self.push_screen_wait(SimilarFilmsDialog(film, found))
        if chosen is not None:
            self._go_to(chosen)

    @work(group=ASKING)
    async def action_filter(self) -> None:
        """Asks for a filter and applies it."""
        criteria = await self.push_screen_wait(FilterDialog(self._shelf.found, self._criteria))
        if criteria is not None:
            await self._apply(criteria)

    async def action_remove_filter(self) -> None:
        """Takes the last filter off."""
        if applied := chips(self._criteria):
            await self._apply(applied[-1].without)

    def action_random(self) -> None:
        """Goes to a film drawn from the bag of `random`."""
        films = to_draw_from(self._shelf.films, self._criteria)
        request = DrawRequest(films, bag_name(self._criteria), 1, include_seen=False)
        try:
            drawing, _ = draw_films(request, self._drawn, remember=True)
        except TearjerkError as error:
            self.say(error.sentence)
            return
        self._drawn = drawing.drawn
        self._go_to(drawing.films[0])

    def _go_to(self, film: Film) -> None:
        """Puts the cursor on a film; where it is not listed, everything that keeps it out is taken off."""
        if film not in self._shelf.films:
            self.screen_stack[0].query_one(SearchLine).value = ""
            self._criteria = Criteria()
            self._shelf = shelf(self._settings.catalogue, self._criteria, "")
            self.film_list.show_films(self._shelf.films, self._marks, unjudged=self._shelf.unjudged)
            self.call_later(self.screen_stack[0].query_one(ChipBar).show_chips, ())
        self.film_list.move_to(film)
        self.film_list.focus()
        self.say(f"{film.title} ({film.year})")
