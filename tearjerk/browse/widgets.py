"""Small widgets around the list: the search box, the chips, the status line."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup
from textual.events import Click
from textual.message import Message
from textual.widgets import Input, Static

from tearjerk.browse.chips import ActiveFilter
from tearjerk.selection.filters import Criteria
from tearjerk.text.sanitize import clean


class SearchBox(Input):
    """The search box; Down and Tab go to the list, and Esc clears the text, or exits if there is none."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,tab", "app.focus_list", "To the list", key_display="↓"),
        Binding("escape", "clear_or_leave", "Clear/quit", key_display="Esc"),
    ]

    def __init__(self) -> None:
        super().__init__(
            placeholder="title, people, or what happens in the film", id="search", select_on_focus=False
        )

    def action_clear_or_leave(self) -> None:
        """Clear the text, or exit if it is empty."""
        if self.value:
            self.value = ""
        else:
            self.app.exit()


class Chip(Static):
    """An active filter; a click removes it."""

    class Removed(Message):
        """Posted when the filter is removed."""

        def __init__(self, criteria: Criteria) -> None:
            super().__init__()
            self.criteria = criteria

    def __init__(self, active_filter: ActiveFilter) -> None:
        super().__init__(f" {active_filter.label} × ", markup=False)
        self._remaining_criteria = active_filter.remaining_criteria

    def on_click(self, event: Click) -> None:
        """Remove the filter."""
        event.stop()
        self.post_message(self.Removed(self._remaining_criteria))


class ChipBar(HorizontalGroup):
    """The active filters; hidden if there are none."""

    def __init__(self) -> None:
        super().__init__(id="chips")

    async def show_filters(self, filters: Sequence[ActiveFilter]) -> None:
        """Replace the chips with one for each of these filters."""
        self.set_class(bool(filters), "has-chips")
        await self.remove_children()
        await self.mount_all(Chip(active_filter) for active_filter in filters)


class StatusLine(Static):
    """A line that shows the latest message."""

    def __init__(self) -> None:
        super().__init__(id="status", markup=False)

    def say(self, sentence: str) -> None:
        """Show a sentence."""
        self.update(clean(sentence))
