"""Filters, opened with one key: which one, then which value, each with the number of films it would leave."""

import asyncio
from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Label, OptionList
from textual.widgets.option_list import Option

from tearjerk.browse.chips import chips
from tearjerk.browse.choices import FILTERS, Choice, Filter, choices
from tearjerk.catalogue.film import Film
from tearjerk.output.cards.console import QUIET, TITLE, text
from tearjerk.selection.filters import Criteria
from tearjerk.text.words import plural


class FilterDialog(ModalScreen[Criteria | None]):
    """Returns the criteria with one filter more, less or changed; None where nothing was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("down", "focus_list", "List", show=False),
    ]

    def __init__(self, films: Sequence[Film], criteria: Criteria) -> None:
        super().__init__()
        self._films, self._criteria = films, criteria
        self._filter: Filter | None = None
        self._choices: list[Choice] = []
        self._shown: list[Choice] = []

    def compose(self) -> ComposeResult:
        """The filters; a line to narrow long lists of values appears with them."""
        with Vertical(classes="dialog"):
            yield Label("Filter by", id="question", markup=False)
            yield Input(placeholder="type to narrow this list", id="narrow")
            yield OptionList(id="options", markup=False)
        yield Label("Enter selects · Esc goes back", classes="hint")

    def on_mount(self) -> None:
        """Offers the filters."""
        self._offer_filters()

    def _offer_filters(self) -> None:
        self._filter = None
        self.query_one("#question", Label).update("Filter by")
        self.query_one(Input).display = False
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(Option(one.name, id=one.field) for one in FILTERS)
        if chips(self._criteria):
            options.add_option(Option("Remove all filters", id="none"))
        options.highlighted = 0
        options.focus()

    @work
    async def _offer_values(self, one: Filter) -> None:
        self._filter, self._choices = one, []
        self.query_one("#question", Label).update(one.name)
        self.query_one(OptionList).clear_options()
        narrow = self.query_one(Input)
        narrow.display = True
        narrow.value = ""
        narrow.focus()
        self._choices = await asyncio.to_thread(choices, one, self._films, self._criteria)
        self._show(narrow.value.strip())

    def _show(self, typed: str) -> None:
        self._shown = [one for one in self._choices if one.matches(typed)]
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(_row(one) for one in self._shown)
        if not self._shown:
            options.add_option(Option("No matching values. Esc goes back.", disabled=True))
        options.highlighted = 0 if self._shown else None

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrows the values to those that hold what was typed."""
        if self._filter is not None:
            self._show(event.value.strip())

    def on_input_submitted(self) -> None:
        """Takes the value under the cursor."""
        self.query_one(OptionList).action_select()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Opens a filter, or takes a value."""
        if self._filter is not None:
            self.dismiss(self._shown[event.option_index].criteria)
        elif event.option_id == "none":
            self.dismiss(Criteria())
        else:
            self._offer_values(FILTERS[event.option_index])

    def action_focus_list(self) -> None:
        """Goes from the line to the values."""
        self.query_one(OptionList).focus()

    def action_back(self) -> None:
        """From the values to the filters, from there to the films."""
        if self._filter is None:
            self.dismiss(None)
        else:
            self._offer_filters()


def _row(choice: Choice) -> Option:
    label = text(choice.label, TITLE if choice.chosen else "")
    says = (
        f"remove, leaving {plural(choice.films, 'film')}" if choice.chosen else plural(choice.films, "film")
    )
    return Option(Text.assemble(label, "  ", (says, QUIET)))
