"""The application, with its key bindings and their actions."""

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
from tearjerk.browse.chips import NO_CRITERIA
from tearjerk.browse.dialogs import SimilarFilmsDialog, TextDialog, Viewing, ViewingDialog
from tearjerk.browse.explanations import explanation, key_table
from tearjerk.browse.filter_dialog import FilterDialog
from tearjerk.browse.listed_films import find_films, random_candidates
from tearjerk.browse.listing import ListingApp, Settings
from tearjerk.browse.whole_card import CardScreen
from tearjerk.browse.widgets import ChipBar, SearchBox
from tearjerk.catalogue.film import Film
from tearjerk.errors import TearjerkError
from tearjerk.selection.bag import bag_name

DIALOG_WORKER_GROUP = "dialogs"
"""The group of workers that wait for a dialog to close."""


class BrowseApp(ListingApp):
    """The application with its key bindings; it returns the id of the chosen film if the output is piped.

    `interrupted` is true if Ctrl-C ended it.
    """

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
        Binding("slash", "focus_search", "Search", key_display="/"),
        Binding("question_mark", "keys", "Keys", key_display="?"),
        Binding("q,escape", "leave", "Quit", key_display="q"),
        Binding("ctrl+c", "interrupt", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", show=False, priority=True),
    ]

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self._drawn_ids: tuple[str, ...] = ()
        self.interrupted = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Disable the keys of the list while the search box has the focus, and keys that need a film if there is none.

        Enter also works in the search box.
        """
        if action in ("interrupt", "suspend_process", "focus_list"):
            return True
        if isinstance(self.focused, SearchBox) and action != "open":
            return False
        return self.film is not None or action not in (
            "open",
            "random",
            "save",
            "watched",
            "never",
            "where",
            "why",
            "like",
            "reveal",
        )

    def action_focus_list(self) -> None:
        """Move the focus from the search box to the list."""
        self.film_list.focus()

    def action_focus_search(self) -> None:
        """Close any other screen and move the focus to the search box."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.screen.query_one(SearchBox).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Open the film under the cursor when Enter is pressed in the search box."""
        if isinstance(event.input, SearchBox):
            self.action_open()

    def on_film_list_chosen(self) -> None:
        """Open the film that was clicked."""
        self.action_open()

    def action_open(self) -> None:
        """Open the whole card, or exit with the film's id if the output is piped."""
        if self.film is None:
            return
        if self._settings.prints_choice:
            self.exit(self.film.id)
        elif not isinstance(self.screen, CardScreen):
            self.push_screen(CardScreen(), lambda _: self._show_card())
            self.call_after_refresh(self._show_card)

    def action_leave(self) -> None:
        """Exit the program."""
        self.exit()

    def action_interrupt(self) -> None:
        """Exit after Ctrl-C."""
        self.interrupted = True
        self.exit()

    def action_save(self) -> None:
        """Put the film on the watchlist, or take it off."""
        self._change_film(film_keys.toggle_saved)

    def action_never(self) -> None:
        """Put the film on the never list."""
        self._change_film(film_keys.never_offer)

    def action_undo(self) -> None:
        """Undo the last change to the record."""
        self._change_record(film_keys.undo)

    @work(group=DIALOG_WORKER_GROUP)
    async def action_watched(self) -> None:
        """Ask about the viewing and record it."""
        film = self.film
        if film is None:
            return
        viewing: Viewing | None = await self.push_screen_wait(ViewingDialog(film, today()))
        if viewing is not None:
            self._change_record(lambda: film_keys.mark_seen(film, viewing.day, viewing.cried))

    def _change_film(self, change: Callable[[Film], str]) -> None:
        """Change what the record says about the film, if there is one."""
        film = self.film
        if film is not None:
            self._change_record(lambda: change(film))

    def _change_record(self, change: Callable[[], str]) -> None:
        """Change the record, and show the outcome and the new marks."""
        try:
            self.say(change())
        except TearjerkError as error:
            self.say(error.sentence)
        self._marks = read_marks()
        self.film_list.show_marks(self._marks)

    def action_where(self) -> None:
        """Open the page that says where to watch the film."""
        if self.film is None:
            return
        try:
            with self.suspend():  # the browser may run or print messages in this terminal
                opened = film_keys.open_watch_page(self.film, self._settings.country)
        except SuspendNotSupported:
            opened = film_keys.open_watch_page(self.film, self._settings.country)
        self.say(opened)

    def action_reveal(self) -> None:
        """Show or hide spoilers."""
        self._revealed_film = None if self._revealed_film is self.film else self.film
        self._show_card()

    def action_why(self) -> None:
        """Explain how the level was measured."""
        if self.film is not None:
            self.push_screen(TextDialog(explanation(self.film, self.size.width)))

    def action_keys(self) -> None:
        """Show the table of keys."""
        self.push_screen(TextDialog(key_table()))

    @work(group=DIALOG_WORKER_GROUP)
    async def action_like(self) -> None:
        """List similar films, and go to the one that is chosen."""
        film = self.film
        if film is None:
            return
        found = await asyncio.to_thread(self._similar_film_finder.find, film, self.similar_candidates())
        chosen = await self.push_screen_wait(SimilarFilmsDialog(film, found))
        if chosen is not None:
            self._go_to(chosen)

    @work(group=DIALOG_WORKER_GROUP)
    async def action_filter(self) -> None:
        """Ask for a filter and apply it."""
        criteria = await self.push_screen_wait(FilterDialog(self._listed.matches, self._criteria))
        if criteria is not None:
            await self._apply(criteria)

    async def action_remove_filter(self) -> None:
        """Remove the filter that was added last."""
        if self._active_filters:
            await self._apply(self._active_filters[-1].remaining_criteria)

    def action_random(self) -> None:
        """Go to a film drawn at random, from the same bag as `random`."""
        films = random_candidates(self._listed.films, self._criteria)
        request = DrawRequest(films, bag_name(self._criteria), 1, include_seen=False)
        try:
            new_draw, problem = draw_films(request, self._drawn_ids, remember=True)
        except TearjerkError as error:
            self.say(error.sentence)
            return
        self._drawn_ids = new_draw.drawn_ids
        self._go_to(new_draw.films[0], problem)

    def _go_to(self, film: Film, problem: str | None = None) -> None:
        """Move the cursor to a film, and show its title and any problem.

        If the film is not listed, clear the search and the filters first.
        """
        if film not in self._listed.films:
            self.screen_stack[0].query_one(SearchBox).value = ""
            self._criteria, self._active_filters = NO_CRITERIA, []
            self._listed = find_films(self._settings.catalogue, self._criteria, "")
            self.film_list.show_films(self._listed.films, self._marks, unjudged_ids=self._listed.unjudged_ids)
            self.call_later(self.screen_stack[0].query_one(ChipBar).show_filters, ())
        self.film_list.move_to(film)
        self.film_list.focus()
        self.say(f"{film.title} ({film.year})" + (f" · {problem}" if problem else ""))
