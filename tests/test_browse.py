"""The promise: a film is found, looked at and acted on in `browse` without leaving the keyboard, or with the mouse."""

import asyncio
import io
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from textual.pilot import Pilot
from textual.widgets import Input, OptionList, Static

from tearjerk.actions.film_keys import KEYS
from tearjerk.actions.marks import read_marks
from tearjerk.browse.app import ASKING, BrowseApp
from tearjerk.browse.dialogs import SimilarFilmsDialog, TextDialog, ViewingDialog
from tearjerk.browse.film_list import FilmList
from tearjerk.browse.filter_dialog import FilterDialog
from tearjerk.browse.listing import Settings
from tearjerk.browse.panes import CardPane, LikePane
from tearjerk.browse.whole_card import CardScreen
from tearjerk.browse.widgets import Chip, SearchLine, Status
from tearjerk.catalogue.loading import load
from tearjerk.search import find
from tearjerk.selection.filters import Criteria

FILMS = load()

Steps = Callable[[BrowseApp, Pilot[str]], Awaitable[None]]


def browse(steps: Steps, size: tuple[int, int] = (100, 30), **settings: Any) -> BrowseApp:
    """Runs the program without a terminal, and lets `steps` use it."""
    app = BrowseApp(Settings(FILMS, **settings))

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await settle(app, pilot)
            await steps(app, pilot)

    asyncio.run(run())
    return app


async def settle(app: BrowseApp, pilot: Pilot[str]) -> None:
    """Waits until whatever works in the background has answered."""
    await pilot.pause()
    while any(worker.is_running for worker in app.workers if worker.group != ASKING):
        await asyncio.sleep(0.01)
    await pilot.pause()


async def typed(app: BrowseApp, pilot: Pilot[str], words: str) -> None:
    """Types into whatever has the focus, and waits for the answer."""
    for letter in words:
        await pilot.press("space" if letter == " " else letter)
    await pilot.pause()
    await settle(app, pilot)


def shown(widget: Static) -> str:
    """The text of a widget as somebody reads it."""
    console = Console(width=100, file=io.StringIO(), record=True)
    console.print(widget.content)
    return console.export_text()


def card(app: BrowseApp) -> str:
    """The text of the card beside the list, or of the whole card."""
    return shown(app.screen.query_one(CardPane).query_one(Static))


def status(app: BrowseApp) -> str:
    """The sentence on the status line."""
    return shown(app.screen.query_one(Status)).strip()


def titles(app: BrowseApp) -> list[str]:
    """The titles listed."""
    return [film.title for film in app.list_.films]


def test_it_opens_on_all_films_with_the_focus_in_the_search_line() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        assert isinstance(app.focused, SearchLine)
        assert len(app.list_.films) == len(FILMS)
        shares = [(film.cry_level, film.tears.share) for film in app.list_.films[:20] if film.tears]
        assert shares == sorted(shares, reverse=True)
        assert app.list_.films[0].title in card(app)
        assert status(app) == f"{len(FILMS)} films"

    browse(steps)


@pytest.mark.parametrize(
    "query", ["hope", "소원", "gong yoo", "ㅅㅇ", "moment to rember", "dad in prison with his little girl"]
)
def test_the_search_line_finds_what_search_finds_in_its_order(query: str) -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await typed(app, pilot, query)
        assert titles(app) == [match.film.title for match in find(query, FILMS)]
        assert app.film is None or app.film.title in card(app)

    browse(steps)


def test_only_the_newest_query_is_answered() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        for value in ("h", "ho", "hop", "hope"):
            app.query_one(SearchLine).value = value
        await settle(app, pilot)
        assert titles(app) == [match.film.title for match in find("hope", FILMS)]

    browse(steps)


def test_letters_search_in_the_line_and_act_in_the_list() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await typed(app, pilot, "sunny")
        assert not read_marks().saved
        await pilot.press("down", "s")
        assert read_marks().saved == {"sunny-2011"}
        assert "Saved Sunny" in status(app)
        await pilot.press("slash")
        assert isinstance(app.focused, SearchLine)
        assert app.query_one(SearchLine).value == "sunny"

    browse(steps)


def test_tab_goes_to_the_list_and_escape_empties_the_line_before_it_leaves() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await typed(app, pilot, "hope")
        await pilot.press("tab")
        assert isinstance(app.focused, FilmList)
        await pilot.press("slash", "escape")
        await settle(app, pilot)
        assert len(app.list_.films) == len(FILMS)
        assert app.is_running
        await pilot.press("escape")
        await pilot.pause()
        assert not app.is_running

    browse(steps)


def test_moving_the_cursor_changes_the_card() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await pilot.press("down", "down", "down", "pagedown", "up")
        assert app.film is not None
        assert app.film.title in card(app)
        await pilot.press("end")
        assert app.film == app.list_.films[-1]
        await pilot.press("home", "up")
        assert app.film == app.list_.films[0]

    browse(steps)


def test_enter_opens_the_whole_card_where_the_same_keys_act_and_escape_goes_back() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await typed(app, pilot, "sunny")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, CardScreen)
        assert "Sunny" in card(app)
        await pilot.press("s")
        assert "Saved Sunny" in status(app)
        await pilot.press("escape")
        await pilot.pause()
        assert len(app.screen_stack) == 1
        assert app.is_running

    browse(steps)


def test_enter_ends_with_the_id_where_the_output_is_piped() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await typed(app, pilot, "sunny")
        await pilot.press("enter")

    assert browse(steps, prints_choice=True).return_value == "sunny-2011"


def test_a_viewing_is_asked_about_and_recorded_and_undone() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await typed(app, pilot, "sunny")
        await pilot.press("down", "w")
        await pilot.pause()
        assert isinstance(app.screen, ViewingDialog)
        await typed(app, pilot, "someday")
        await pilot.press("enter")
        assert "Unknown date 'someday'" in shown(app.screen.query_one("#fault", Static))
        app.screen.query_one(Input).value = "2024-05-01"
        await pilot.press("enter", "y", "enter")
        await settle(app, pilot)
        assert read_marks().seen == {"sunny-2011"}
        assert "2024-05-01" in status(app)
        await pilot.press("u")
        assert not read_marks().seen
        assert "Undone" in status(app)

    browse(steps)


def test_marks_stand_behind_the_films() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await typed(app, pilot, "sunny")
        await pilot.press("down", "s")
        assert app.list_.render_line(0).text.rstrip().endswith("2011 s")
        await pilot.press("n")
        assert app.list_.render_line(0).text.rstrip().endswith("2011   n")

    browse(steps)


def test_spoilers_stay_hidden_until_asked_for() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await typed(app, pilot, "hello ghost")
        await pilot.press("down")
        assert "press x" in card(app)
        before = card(app)
        await pilot.press("x")
        await pilot.pause()
        assert "press x" not in card(app)
        await pilot.press("x")
        await pilot.pause()
        assert card(app) == before

    browse(steps)


def test_why_and_keys_open_over_the_list_and_close_again() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await pilot.press("down", "y")
        await pilot.pause()
        assert isinstance(app.screen, TextDialog)
        assert "cry level" in shown(app.screen.query_one("VerticalScroll Static", Static))
        await pilot.press("escape", "question_mark")
        await pilot.pause()
        assert isinstance(app.screen, TextDialog)
        text = shown(app.screen.query_one("VerticalScroll Static", Static))
        assert all(key.meaning in text for key in KEYS if key.key != "r")
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(app.focused, FilmList)

    browse(steps)


def test_films_like_it_are_offered_with_a_reason_and_chosen() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await typed(app, pilot, "sunny")
        await pilot.press("down", "l")
        await settle(app, pilot)
        assert isinstance(app.screen, SimilarFilmsDialog)
        options = app.screen.query_one(OptionList)
        assert options.option_count == 5
        chosen = options.get_option_at_index(1).id
        await pilot.press("down", "enter")
        await settle(app, pilot)
        assert app.film is not None
        assert app.film.id == chosen
        assert isinstance(app.focused, FilmList)

    browse(steps)


def test_a_filter_says_how_many_films_it_leaves_and_stands_as_a_chip() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await pilot.press("down", "f", "enter")
        await settle(app, pilot)
        assert isinstance(app.screen, FilterDialog)
        await typed(app, pilot, "강아지")
        options = app.screen.query_one(OptionList)
        assert options.option_count == 1
        count = sum("animals" in film.open_themes for film in FILMS)
        assert f"animals  {count} films" in str(options.get_option_at_index(0).prompt)
        await pilot.press("enter")
        await settle(app, pilot)
        assert len(app.list_.films) == count
        assert [str(chip.content) for chip in app.query(Chip)] == [" animals × "]
        await pilot.click(Chip)
        await settle(app, pilot)
        assert len(app.list_.films) == len(FILMS)
        assert not app.query(Chip)

    browse(steps)


def test_unjudged_films_are_left_out_and_counted_or_marked_in_the_list() -> None:
    asked = Criteria(avoid=("suicide",))

    async def strict(app: BrowseApp, pilot: Pilot[str]) -> None:
        assert {film.warnings.verdict("suicide") for film in app.list_.films} == {False}
        assert "that nobody has judged" in status(app)
        assert {film.warnings.verdict("suicide") for film in app.similar_candidates()} == {False}

    async def loose(app: BrowseApp, pilot: Pilot[str]) -> None:
        assert {film.warnings.verdict("suicide") for film in app.list_.films} == {False, None}
        lines = [app.list_.render_line(number).text for number in range(20)]
        marked = [film.warnings.verdict("suicide") is None for film in app.list_.films[:20]]
        assert ["? " in line for line in lines] == marked

    browse(strict, criteria=asked)
    browse(loose, criteria=Criteria(avoid=("suicide",), allow_unknown=True))


def test_filters_of_the_command_line_apply_and_can_be_taken_off_with_a_key() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        assert {film.aftertaste for film in app.list_.films} == {"warm"}
        assert all("father" in film.open_themes for film in app.list_.films)
        assert "left out by the filters" in status(app)
        await pilot.press("down", "backspace", "backspace")
        await settle(app, pilot)
        assert len(app.list_.films) == len(FILMS)

    browse(steps, criteria=Criteria(theme=("father",), aftertaste="warm"))


def test_random_draws_each_listed_film_of_level_3_and_more_once() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await pilot.press("down")
        wanted = {film.id for film in app.list_.films if film.cry_level >= 3}
        drawn = []
        for _ in wanted:
            await pilot.press("r")
            assert app.film is not None
            drawn.append(app.film.id)
        assert sorted(drawn) == sorted(wanted)

    browse(steps, criteria=Criteria(theme=("dementia",)))


def test_a_click_moves_the_cursor_and_a_second_one_opens_the_card() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await pilot.click(FilmList, offset=(5, 3))
        await pilot.pause()
        assert app.film == app.list_.films[3]
        await pilot.click(FilmList, offset=(5, 3))
        await pilot.pause()
        assert isinstance(app.screen, CardScreen)

    browse(steps)


def test_a_narrow_screen_shows_the_list_alone_and_a_wide_one_films_like_it() -> None:
    async def narrow(app: BrowseApp, pilot: Pilot[str]) -> None:
        assert not app.query_one("#card").display
        assert app.list_.size.width == 60
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen.query_one(CardPane).display

    async def wide(app: BrowseApp, pilot: Pilot[str]) -> None:
        await typed(app, pilot, "sunny")
        assert "Like Sunny" in shown(app.query_one(LikePane).query_one(Static))
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert not app.query_one(LikePane).display

    browse(narrow, size=(60, 20))
    browse(wide, size=(170, 30))


def test_a_damaged_record_is_said_and_browsing_goes_on(home: Path) -> None:
    home.mkdir()
    (home / "diary.sqlite3").write_bytes(b"no database at all" * 100)

    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        assert "Going on without your record" in status(app)
        await typed(app, pilot, "sunny")
        await pilot.press("down", "s")
        assert app.is_running
        assert "damaged" in status(app)

    browse(steps)


def test_ctrl_c_leaves_from_everywhere() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await pilot.press("down", "w")
        await pilot.pause()
        await pilot.press("ctrl+c")
        await pilot.pause()

    assert browse(steps).interrupted


def test_nothing_found_says_how_many_films_the_filters_leave_out() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await typed(app, pilot, "sunny")
        assert titles(app) == []
        assert status(app) == "Nothing found. Without the filters there would be 1."
        await pilot.press("down", "s", "enter", "w", "l", "x", "y", "o")
        assert not read_marks().saved

    browse(steps, criteria=Criteria(theme=("dementia",)))


def test_ctrl_z_is_left_to_the_shell() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        bound = {binding.key: binding.action for _, binding, _, _ in app.active_bindings.values()}
        assert bound["ctrl+z"] == "suspend_process"

    browse(steps)


def test_without_colour_every_screen_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        for keys in (
            "down s w escape",
            "y escape",
            "l escape",
            "f enter escape escape",
            "question_mark q",
            "enter x escape",
        ):
            await pilot.press(*keys.split())
            await settle(app, pilot)
        assert app.export_screenshot()
        assert app.is_running

    browse(steps, size=(170, 30))
