"""The filter dialog: first choose a filter, then one of its values, listed with the number of films left."""

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

from tearjerk.browse.chips import NO_CRITERIA
from tearjerk.browse.choices import FILTERS, Choice, Filter, choices
from tearjerk.catalogue.film import Film
from tearjerk.output.cards.console import QUIET, TITLE, text
from tearjerk.selection.filters import Criteria
from tearjerk.text.words import plural


class FilterDialog(ModalScreen[Criteria | None]):
    """A dialog that returns the criteria after adding, changing or removing a filter, or None if nothing was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("down", "focus_list", "List", show=False),
    ]

    def __init__(self, films: Sequence[Film], criteria: Criteria) -> None:
        super().__init__()
        self._films, self._criteria = films, criteria
        self._filter: Filter | None = None
        self._choices: list[Choice] | None = None
        self._shown_choices: list[Choice] = []

    def compose(self) -> ComposeResult:
        """Compose the list of options, and an input for narrowing a list of values."""
        with Vertical(classes="dialog"):
            yield Label("Filter by", id="question", markup=False)
            yield Input(placeholder="type to narrow this list", id="narrow")
            yield OptionList(id="options", markup=False)
        yield Label("Enter selects · Esc goes back", classes="hint")

    def on_mount(self) -> None:
        """Offer the filters."""
        self._offer_filters()

    def _offer_filters(self) -> None:
        self._filter = None
        self.query_one("#question", Label).update("Filter by")
        self.query_one(Input).display = False
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(Option(filter_.name, id=filter_.field) for filter_ in FILTERS)
        if self._criteria != NO_CRITERIA:
            options.add_option(Option("Remove all filters", id="none"))
        options.highlighted = 0
        options.focus()

    @work(exclusive=True)
    async def _offer_values(self, filter_: Filter) -> None:
        self._filter, self._choices = filter_, None
        self.query_one("#question", Label).update(filter_.name)
        self.query_one(OptionList).clear_options()
        narrow_input = self.query_one(Input)
        narrow_input.display = True
        narrow_input.value = ""
        narrow_input.focus()
        found = await asyncio.to_thread(choices, filter_, self._films, self._criteria)
        if self._filter is filter_:  # the user may have gone back to the filters in the meantime
            self._choices = found
            self._show_choices(found, narrow_input.value.strip())

    def _show_choices(self, values: Sequence[Choice], query: str) -> None:
        self._shown_choices = [choice for choice in values if choice.matches(query)]
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(_option(choice) for choice in self._shown_choices)
        if not self._shown_choices:
            options.add_option(Option("No matching values. Esc goes back.", disabled=True))
        options.highlighted = 0 if self._shown_choices else None

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the values to those that match the typed text, if they have been counted already."""
        if self._filter is not None and self._choices is not None:
            self._show_choices(self._choices, event.value.strip())

    def on_input_submitted(self) -> None:
        """Choose the highlighted value."""
        self.query_one(OptionList).action_select()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open a filter, or return the criteria for the chosen value."""
        if self._filter is not None:
            self.dismiss(self._shown_choices[event.option_index].criteria)
        elif event.option_id == "none":
            self.dismiss(NO_CRITERIA)
        else:
            self._offer_values(FILTERS[event.option_index])

    def action_focus_list(self) -> None:
        """Move the focus from the input to the values."""
        self.query_one(OptionList).focus()

    def action_back(self) -> None:
        """Go back from the values to the filters, or from the filters to the films."""
        if self._filter is None:
            self.dismiss(None)
        else:
            self._offer_filters()


def _option(choice: Choice) -> Option:
    label = text(choice.label, TITLE if choice.is_active else "")
    effect = (
        f"remove, leaving {plural(choice.film_count, 'film')}"
        if choice.is_active
        else plural(choice.film_count, "film")
    )
    return Option(Text.assemble(label, "  ", (effect, QUIET)))
