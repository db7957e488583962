"""In `browse`, single keys act on the film under the cursor, and filters are added and removed."""

import os
from pathlib import Path

import pytest
from rich.console import RenderableType
from textual.pilot import Pilot
from textual.widgets import Input, OptionList, Static

from tearjerk.actions.film_keys import KEYS
from tearjerk.actions.marks import read_marks
from tearjerk.browse import panes
from tearjerk.browse.app import BrowseApp
from tearjerk.browse.dialogs import SimilarFilmsDialog, TextDialog, ViewingDialog
from tearjerk.browse.film_list import FilmList
from tearjerk.browse.filter_dialog import FilterDialog
from tearjerk.browse.panes import CardPane, SimilarFilmsPane
from tearjerk.browse.widgets import Chip, SearchBox
from tearjerk.catalogue.film import Film
from tearjerk.diary.draw_history import open_draw_history
from tearjerk.folders import record_path
from tearjerk.output.card_options import CardOptions
from tearjerk.selection.bag import bag_name
from tearjerk.selection.filters import Criteria
from tests.browsing import FILMS, browse, card, settle, shown, status, titles, type_text


def test_letters_are_text_in_the_search_line_and_commands_in_the_list() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await type_text(app, pilot, "sunny")
        assert not read_marks().saved
        await pilot.press("down", "s")
        assert read_marks().saved == {"sunny-2011"}
        assert "Added Sunny" in status(app)
        await pilot.press("slash")
        assert isinstance(app.focused, SearchBox)
        assert app.query_one(SearchBox).value == "sunny"

    browse(steps)


def test_enter_prints_the_id_if_the_output_is_piped() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await type_text(app, pilot, "sunny")
        await pilot.press("enter")

    assert browse(steps, prints_choice=True).return_value == "sunny-2011"


def test_a_viewing_is_recorded_after_questions_and_can_be_undone() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await type_text(app, pilot, "sunny")
        await pilot.press("down", "w")
        await pilot.pause()
        assert isinstance(app.screen, ViewingDialog)
        await type_text(app, pilot, "someday")
        await pilot.press("enter")
        assert "Unknown date 'someday'" in shown(app.screen.query_one("#error", Static))
        app.screen.query_one(Input).value = "2024-05-01"
        await pilot.press("enter", "y", "enter")
        await settle(app, pilot)
        assert read_marks().seen == {"sunny-2011"}
        assert "2024-05-01" in status(app)
        await pilot.press("u")
        assert not read_marks().seen
        assert "Undone" in status(app)

    browse(steps)


def test_marks_are_shown_after_the_titles() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await type_text(app, pilot, "sunny")
        await pilot.press("down", "s")
        assert app.film_list.render_line(0).text.rstrip().endswith("2011 s")
        await pilot.press("n")
        assert app.film_list.render_line(0).text.rstrip().endswith("2011   n")

    browse(steps)


def test_spoilers_are_hidden_until_requested() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await type_text(app, pilot, "hello ghost")
        await pilot.press("down")
        assert "to see: press" in card(app)
        before = card(app)
        await pilot.press("x")
        await pilot.pause()
        assert "to see: press" not in card(app)
        await pilot.press("x")
        await pilot.pause()
        assert card(app) == before

    browse(steps)


def test_the_explanation_and_the_key_list_open_over_the_list_and_close() -> None:
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


def test_similar_films_are_listed_with_reasons_and_can_be_chosen() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await type_text(app, pilot, "sunny")
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


def test_a_filter_shows_how_many_films_it_leaves_and_appears_as_a_chip() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await pilot.press("down", "f", "enter")
        await settle(app, pilot)
        assert isinstance(app.screen, FilterDialog)
        await type_text(app, pilot, "강아지")
        options = app.screen.query_one(OptionList)
        assert options.option_count == 1
        count = sum("animals" in film.premise_themes for film in FILMS)
        assert f"animals  {count} films" in str(options.get_option_at_index(0).prompt)
        await pilot.press("enter")
        await settle(app, pilot)
        assert len(app.film_list.films) == count
        assert [str(chip.content) for chip in app.query(Chip)] == [" animals × "]
        await pilot.click(Chip)
        await settle(app, pilot)
        assert len(app.film_list.films) == len(FILMS)
        assert not app.query(Chip)

    browse(steps)


def test_filters_from_the_command_line_apply_and_can_be_removed_with_a_key() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        assert {film.aftertaste for film in app.film_list.films} == {"warm"}
        assert all("father" in film.premise_themes for film in app.film_list.films)
        assert "left out by the filters" in status(app)
        await pilot.press("down", "backspace", "backspace")
        await settle(app, pilot)
        assert len(app.film_list.films) == len(FILMS)

    browse(steps, criteria=Criteria(theme=("father",), aftertaste="warm"))


def test_random_draws_each_listed_film_of_level_3_or_more_once() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await pilot.press("down")
        wanted = {film.id for film in app.film_list.films if film.cry_level >= 3}
        drawn = []
        for _ in wanted:
            await pilot.press("r")
            assert app.film is not None
            drawn.append(app.film.id)
        assert sorted(drawn) == sorted(wanted)
        with open_draw_history(record_path(os.environ), bag_name(criteria)) as history:  # the bag of `random`
            assert list(history.drawn) == drawn

    criteria = Criteria(theme=("dementia",))
    browse(steps, criteria=criteria)


def test_a_narrow_screen_shows_only_the_list_and_a_wide_one_similar_films() -> None:
    async def narrow(app: BrowseApp, pilot: Pilot[str]) -> None:
        assert not app.query_one("#card").display
        assert app.film_list.size.width == 60
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen.query_one(CardPane).display

    async def wide(app: BrowseApp, pilot: Pilot[str]) -> None:
        await type_text(app, pilot, "sunny")
        assert "Films like Sunny" in shown(app.query_one(SimilarFilmsPane).query_one(Static))
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert not app.query_one(SimilarFilmsPane).display

    browse(narrow, size=(60, 20))
    browse(wide, size=(170, 30))


def test_a_damaged_record_is_reported_and_browsing_continues(home: Path) -> None:
    home.mkdir()
    (home / "diary.sqlite3").write_bytes(b"no database at all" * 100)

    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        assert "Continuing without your record" in status(app)
        await type_text(app, pilot, "sunny")
        await pilot.press("down", "s")
        assert app.is_running
        assert "damaged" in status(app)

    browse(steps)


def test_a_draw_that_cannot_be_remembered_says_which_film_and_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("TEARJERK_HOME", str(tmp_path / "file" / "home"))

    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await type_text(app, pilot, "sunny")
        await pilot.press("down", "r")
        await pilot.pause()
        message = " ".join(status(app).split())
        assert message.startswith("Sunny (2011) · This draw will not be remembered. Your record ")
        assert message.endswith("cannot be used: not a directory.")

    browse(steps, size=(120, 30))


def test_each_card_is_rendered_once(monkeypatch: pytest.MonkeyPatch) -> None:
    render_card, rendered_ids = panes._card, []

    def record_and_render(film: Film, width: int, options: CardOptions) -> RenderableType:
        rendered_ids.append(film.id)
        return render_card(film, width, options)

    monkeypatch.setattr(panes, "_card", record_and_render)

    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await pilot.press("down")
        rendered_ids.clear()
        await pilot.press("down")
        await settle(app, pilot)
        assert rendered_ids == [app.film_list.films[1].id]

    browse(steps)


def test_with_an_empty_list_r_does_nothing_and_u_still_undoes() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await type_text(app, pilot, "sunny")
        await pilot.press("down", "s", "slash")
        await type_text(app, pilot, "zzzzqqqq")
        assert titles(app) == []
        await pilot.press("down", "r")
        assert status(app) == "Nothing found."
        await pilot.press("u")
        assert not read_marks().saved
        assert "Undone" in status(app)

    browse(steps)


def test_without_results_the_number_found_without_the_filters_is_shown() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await type_text(app, pilot, "sunny")
        assert titles(app) == []
        assert status(app) == "Nothing found. Without the filters: 1 film."
        await pilot.press("down", "s", "enter", "w", "l", "x", "y", "o")
        assert not read_marks().saved

    browse(steps, criteria=Criteria(theme=("dementia",)))
