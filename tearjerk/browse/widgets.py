"""The small widgets round the list: the search line, the chips, the status line."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup
from textual.events import Click, Print
from textual.message import Message
from textual.widgets import Input, Static

from tearjerk.browse.chips import Chip as ChipData
from tearjerk.selection.filters import Criteria
from tearjerk.text.sanitize import clean


class SearchLine(Input):
    """Letters search; Down and Tab go to the list; Esc empties the line, then leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,tab", "app.focus_list", "To the list", key_display="↓"),
        Binding("escape", "clear_or_leave", "Clear/quit", key_display="Esc"),
    ]

    def __init__(self) -> None:
        super().__init__(
            placeholder="title, people, or what happens in the film", id="search", select_on_focus=False
        )

    def action_clear_or_leave(self) -> None:
        """Empties the line; leaves where it is empty."""
        if self.value:
            self.value = ""
        else:
            self.app.exit()


class Chip(Static):
    """A filter that applies; a click takes it off."""

    class Removed(Message):
        """Somebody took the filter off."""

        def __init__(self, criteria: Criteria) -> None:
            super().__init__()
            self.criteria = criteria

    def __init__(self, chip: ChipData) -> None:
        super().__init__(f" {chip.label} × ", markup=False)
        self._without = chip.without

    def on_click(self, event: Click) -> None:
        """Takes the filter off."""
        event.stop()
        self.post_message(self.Removed(self._without))


class ChipBar(HorizontalGroup):
    """The filters that apply; nothing where there are none."""

    def __init__(self) -> None:
        super().__init__(id="chips")

    def compose(self) -> ComposeResult:
        """Empty at first."""
        yield from ()

    async def show_chips(self, chips: Sequence[ChipData]) -> None:
        """Shows these filters in place of those before."""
        self.set_class(bool(chips), "some")
        await self.remove_children()
        await self.mount_all(Chip(chip) for chip in chips)


class Status(Static):
    """One sentence: what happened last, and whatever the actions print for the user."""

    def __init__(self) -> None:
        super().__init__(id="status", markup=False)

    def on_mount(self) -> None:
        """Takes what would be printed over the screen."""
        self.begin_capture_print()

    def on_print(self, event: Print) -> None:
        """Shows what was printed."""
        if event.text.strip():
            self.say(event.text)

    def say(self, sentence: str) -> None:
        """Shows a sentence."""
        self.update(clean(sentence))
