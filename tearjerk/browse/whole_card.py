"""The screen with the whole card of a film."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Footer

from tearjerk.browse.panes import CardPane
from tearjerk.browse.widgets import StatusLine


class CardScreen(Screen[None]):
    """A screen with one card; letters act as in the list, ↑ and ↓ scroll, and Esc, q and Enter go back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter", "close", "Back", key_display="Esc"),
        Binding("down", "scroll(1)", show=False),
        Binding("up", "scroll(-1)", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Compose the card, the status line and the footer."""
        yield CardPane("whole")
        yield StatusLine()
        yield Footer()

    def action_scroll(self, lines: int) -> None:
        """Scroll the card by a number of lines."""
        self.query_one(CardPane).scroll_relative(y=lines, animate=False)

    def action_close(self) -> None:
        """Go back to the list."""
        self.dismiss()
