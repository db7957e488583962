"""Finding and viewing films in `browse`, with the keyboard or the mouse."""

import pytest
from textual.pilot import Pilot

from tearjerk.browse.app import BrowseApp
from tearjerk.browse.film_list import FilmList
from tearjerk.browse.whole_card import CardScreen
from tearjerk.browse.widgets import SearchBox
from tearjerk.search import find
from tearjerk.selection.filters import Criteria
from tests.browsing import FILMS, browse, card, settle, status, titles, type_text


def test_it_opens_with_all_films_and_the_focus_on_the_search_line() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        assert isinstance(app.focused, SearchBox)
        assert len(app.film_list.films) == len(FILMS)
        sort_keys = [(film.cry_level, film.tears.share) for film in app.film_list.films[:20] if film.tears]
        assert sort_keys == sorted(sort_keys, reverse=True)
        assert app.film_list.films[0].title in card(app)
        assert status(app) == f"{len(FILMS)} films"

    browse(steps)


@pytest.mark.parametrize(
    "query", ["hope", "소원", "gong yoo", "ㅅㅇ", "moment to rember", "dad in prison with his little girl"]
)
def test_the_search_line_gives_the_same_results_as_search(query: str) -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await type_text(app, pilot, query)
        assert titles(app) == [match.film.title for match in find(query, FILMS)]
        assert app.film is None or app.film.title in card(app)

    browse(steps)


def test_only_the_latest_query_is_answered() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        for value in ("h", "ho", "hop", "hope"):
            app.query_one(SearchBox).value = value
        await settle(app, pilot)
        assert titles(app) == [match.film.title for match in find("hope", FILMS)]

    browse(steps)


def test_tab_focuses_the_list_and_escape_clears_the_line_before_quitting() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await type_text(app, pilot, "hope")
        await pilot.press("tab")
        assert isinstance(app.focused, FilmList)
        await pilot.press("slash", "escape")
        await settle(app, pilot)
        assert len(app.film_list.films) == len(FILMS)
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
        assert app.film == app.film_list.films[-1]
        await pilot.press("home", "up")
        assert app.film == app.film_list.films[0]

    browse(steps)


def test_enter_opens_the_full_card_where_the_same_keys_work_and_escape_closes_it() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await type_text(app, pilot, "sunny")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, CardScreen)
        assert "Sunny" in card(app)
        await pilot.press("s")
        assert "Added Sunny" in status(app)
        await pilot.press("escape")
        await pilot.pause()
        assert len(app.screen_stack) == 1
        assert app.is_running

    browse(steps)


def test_unjudged_films_are_counted_if_excluded_and_marked_if_allowed() -> None:
    asked = Criteria(avoid=("suicide",))

    async def strict(app: BrowseApp, pilot: Pilot[str]) -> None:
        assert {film.warnings.verdict("suicide") for film in app.film_list.films} == {False}
        assert "of them unjudged" in status(app)
        assert {film.warnings.verdict("suicide") for film in app.similar_candidates()} == {False}

    async def loose(app: BrowseApp, pilot: Pilot[str]) -> None:
        assert {film.warnings.verdict("suicide") for film in app.film_list.films} == {False, None}
        lines = [app.film_list.render_line(number).text for number in range(20)]
        marked = [film.warnings.verdict("suicide") is None for film in app.film_list.films[:20]]
        assert ["? " in line for line in lines] == marked

    browse(strict, criteria=asked)
    browse(loose, criteria=Criteria(avoid=("suicide",), allow_unknown=True))


def test_a_click_moves_the_cursor_and_a_second_one_opens_the_card() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await pilot.click(FilmList, offset=(5, 3))
        await pilot.pause()
        assert app.film == app.film_list.films[3]
        await pilot.click(FilmList, offset=(5, 3))
        await pilot.pause()
        assert isinstance(app.screen, CardScreen)

    browse(steps)


def test_ctrl_c_quits_from_every_screen() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await pilot.press("down", "w")
        await pilot.pause()
        await pilot.press("ctrl+c")
        await pilot.pause()

    assert browse(steps).interrupted


def test_ctrl_z_is_bound_to_suspending() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        bound = {binding.key: binding.action for _, binding, _, _ in app.active_bindings.values()}
        assert bound["ctrl+z"] == "suspend_process"

    browse(steps)


def test_every_screen_works_without_colour(monkeypatch: pytest.MonkeyPatch) -> None:
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
