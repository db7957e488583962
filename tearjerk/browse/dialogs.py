"""Dialogs: text to read, similar films to choose from, and questions about a viewing."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.console import RenderableType
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, Label, OptionList, Static
from textual.widgets.option_list import Option

from tearjerk.browse.panes import film_with_reason
from tearjerk.catalogue.film import Film
from tearjerk.diary.dates import parse_typed_date
from tearjerk.errors import UsageError
from tearjerk.likeness.similar import SimilarFilm

CLOSE_BINDINGS: list[BindingType] = [Binding("escape,q", "close", "Back")]


class TextDialog(ModalScreen[None]):
    """A dialog with text to read; Esc, q, Enter, ? and y close it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,enter,question_mark,y", "close", "Back")]

    def __init__(self, content: RenderableType) -> None:
        super().__init__()
        self._content = content

    def compose(self) -> ComposeResult:
        """Compose the text and a hint."""
        with VerticalScroll(classes="dialog"):
            yield Static(self._content)
        yield Label("↑ ↓ scroll · Esc goes back", classes="hint")

    def action_close(self) -> None:
        """Close the dialog."""
        self.dismiss()


class SimilarFilmsDialog(ModalScreen[Film | None]):
    """A dialog that lists films similar to one film, and returns the one chosen, or None."""

    BINDINGS: ClassVar[list[BindingType]] = CLOSE_BINDINGS

    def __init__(self, film: Film, similar_films: Sequence[SimilarFilm]) -> None:
        super().__init__()
        self._film, self._similar_films = film, similar_films

    def compose(self) -> ComposeResult:
        """Compose the list of films and a hint."""
        with Vertical(classes="dialog"):
            yield Label(f"Films like {self._film.title}", markup=False)
            yield OptionList(
                *(Option(film_with_reason(similar), id=similar.film.id) for similar in self._similar_films),
                markup=False,
            )
        yield Label("Enter goes to the film · Esc goes back", classes="hint")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Return the film that was chosen."""
        self.dismiss(self._similar_films[event.option_index].film)

    def action_close(self) -> None:
        """Close the dialog without choosing a film."""
        self.dismiss(None)


class Viewing(NamedTuple):
    """The day of a viewing (None if unknown), and whether the film made the user cry (None if not answered)."""

    day: str | None
    cried: bool | None


class ViewingDialog(ModalScreen[Viewing | None]):
    """A dialog that asks when a film was watched and whether it made the user cry; returns None if cancelled."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "Back")]

    def __init__(self, film: Film, today: str) -> None:
        super().__init__()
        self._film, self._today = film, today
        self._day: str | None = None
        self._is_asking_about_tears = False

    def compose(self) -> ComposeResult:
        """Compose the question, the input and a hint."""
        with Vertical(classes="dialog"):
            yield Label(f"When did you watch {self._film.title}?", id="question", markup=False)
            yield Input(placeholder="today, yesterday, unknown or 2024-05-01")
            yield Label("", id="error", markup=False)
        yield Label("Enter confirms · Esc goes back", classes="hint")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Check the answer; then ask the next question, or return the viewing after the last."""
        answer = event.value.strip()
        error_label = self.query_one("#error", Label)
        if self._is_asking_about_tears:
            answers = {"y": True, "yes": True, "n": False, "no": False, "": None}
            if answer.casefold() in answers:
                self.dismiss(Viewing(self._day, answers[answer.casefold()]))
            else:
                error_label.update("Type y or n, or press Enter to skip.")
            return
        try:
            self._day = parse_typed_date(answer or "today", self._today)
        except UsageError as error:
            error_label.update(error.sentence)
            return
        self._is_asking_about_tears = True
        error_label.update("")
        self.query_one("#question", Label).update("Did it make you cry?")
        event.input.value = ""
        event.input.placeholder = "y or n, or Enter to skip"

    def action_close(self) -> None:
        """Close the dialog without recording anything."""
        self.dismiss(None)
