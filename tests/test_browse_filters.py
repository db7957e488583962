"""In `browse`, filters promise the right numbers of films, and go in the reverse of the order in which they came."""

import threading
from collections.abc import Sequence
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, OptionList

from tearjerk.browse import filter_dialog
from tearjerk.browse.app import BrowseApp
from tearjerk.browse.chips import active_filters
from tearjerk.browse.choices import FILTERS, Choice, Filter, choices
from tearjerk.browse.filter_dialog import FilterDialog
from tearjerk.browse.widgets import Chip
from tearjerk.catalogue.film import Film
from tearjerk.selection.filters import Criteria, select
from tearjerk.selection.values import Range
from tests.browsing import FILMS, browse, settle
from tests.conftest import film

FILTERS_BY_FIELD = {filter_.field: filter_ for filter_ in FILTERS}
KIM_HYUN_SEOK_FILMS = tuple(
    known
    for known in FILMS
    if not {"김현석", "김윤석", "김현숙"}.isdisjoint(person.name_ko for person in known.people)
)
"""Films with Kim Hyun-seok (김현석), Kim Yun-seok (김윤석) and Kim Hyun-sook (김현숙), whose names sound alike."""


def check_counts(filter_: Filter, films: Sequence[Film], criteria: Criteria) -> list[Choice]:
    found = choices(filter_, films, criteria)
    assert found
    for choice in found:
        assert choice.film_count == len(select(films, choice.criteria).films), choice.label
    return found


@pytest.mark.parametrize("field", [field for field in FILTERS_BY_FIELD if field != "person"])
@pytest.mark.parametrize(
    "criteria",
    [
        Criteria(),
        Criteria(theme=("family",), avoid=("suicide",), cry_level=Range(3, 5), late=True, allow_unknown=True),
    ],
)
def test_each_choice_leaves_as_many_films_as_it_says(field: str, criteria: Criteria) -> None:
    check_counts(FILTERS_BY_FIELD[field], FILMS, criteria)


@pytest.mark.parametrize(
    "criteria", [Criteria(), Criteria(person=("김윤석",)), Criteria(cry_level=Range(1, 2))]
)
def test_each_person_leaves_as_many_films_as_it_says(criteria: Criteria) -> None:
    check_counts(FILTERS_BY_FIELD["person"], KIM_HYUN_SEOK_FILMS, criteria)


def test_a_person_is_not_taken_for_another_whose_name_sounds_alike() -> None:
    found = check_counts(FILTERS_BY_FIELD["person"], KIM_HYUN_SEOK_FILMS, Criteria())
    (choice,) = (choice for choice in found if choice.matches("Kim Yun-seok"))
    names = {person.name_ko for known in KIM_HYUN_SEOK_FILMS for person in known.people}
    assert {"김현석", "김윤석"} <= names
    filtered = select(KIM_HYUN_SEOK_FILMS, choice.criteria).films
    assert all("김윤석" in {person.name_ko for person in known.people} for known in filtered)
    assert [active.label for active in active_filters(choice.criteria, FILMS)] == ["Kim Yun-seok"]


def test_people_without_a_hangul_name_are_counted_as_the_filter_finds_them() -> None:
    casts = [["Kim Yun-seok"], ["Kim Yun-seok", "Lee Two"], ["Kim Hyun-seok"], ["Two"], ["Lee Two"]]
    films = [
        film(id=f"film-{number}", directors=[], cast=[{"name": name} for name in cast])
        for number, cast in enumerate(casts)
    ]
    counts = {
        choice.label: choice.film_count
        for choice in check_counts(FILTERS_BY_FIELD["person"], films, Criteria())
    }
    assert counts == {"Kim Yun-seok": 2, "Lee Two": 2}


def test_a_person_named_on_the_command_line_is_active() -> None:
    criteria = Criteria(person=("Kim Yun-seok",))
    first = check_counts(FILTERS_BY_FIELD["person"], KIM_HYUN_SEOK_FILMS, criteria)[0]
    assert (first.label, first.is_active, first.criteria) == ("Kim Yun-seok  김윤석", True, Criteria())


def test_active_filters_keep_the_order_in_which_they_were_added() -> None:
    warm = active_filters(Criteria(aftertaste="warm"))
    both = active_filters(Criteria(aftertaste="warm", theme=("father",)), earlier=warm)
    assert [active.label for active in both] == ["warm", "father"]
    assert both[-1].remaining_criteria == Criteria(aftertaste="warm")
    changed = active_filters(Criteria(aftertaste="bittersweet", theme=("father",)), earlier=both)
    assert [active.label for active in changed] == ["father", "bittersweet"]


def test_backspace_removes_the_filter_added_last() -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await pilot.press("down", "f", "enter")
        await settle(app, pilot)
        await pilot.press("enter")  # the first theme
        await settle(app, pilot)
        labels = [str(chip.content).strip() for chip in app.query(Chip)]
        assert labels == ["warm ×", "family ×"]
        await pilot.press("backspace")
        await settle(app, pilot)
        assert [str(chip.content).strip() for chip in app.query(Chip)] == ["warm ×"]
        assert {known.aftertaste for known in app.film_list.films} == {"warm"}

    browse(steps, criteria=Criteria(aftertaste="warm"))


@pytest.fixture
def slow_choices(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Make counting the films of a filter wait for an event."""
    counted = threading.Event()

    def wait(*arguments: Any) -> list[Choice]:
        counted.wait(timeout=10)
        return choices(*arguments)

    monkeypatch.setattr(filter_dialog, "choices", wait)
    return counted


def test_values_that_come_too_late_do_not_replace_the_list_of_filters(slow_choices: threading.Event) -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await pilot.press("down", "f", "enter", "escape")
        slow_choices.set()
        await settle(app, pilot)
        assert isinstance(app.screen, FilterDialog)
        options = app.screen.query_one(OptionList)
        assert [str(option.prompt) for option in options.options] == [filter_.name for filter_ in FILTERS]

    browse(steps)


def test_nothing_is_shown_until_the_values_are_counted(slow_choices: threading.Event) -> None:
    async def steps(app: BrowseApp, pilot: Pilot[str]) -> None:
        await pilot.press("down", "f", "enter")
        await pilot.press(*"moth")
        options = app.screen.query_one(OptionList)
        assert app.screen.query_one(Input).value == "moth"
        assert options.option_count == 0
        slow_choices.set()
        await settle(app, pilot)
        found = [str(option.prompt).split()[0] for option in options.options]
        assert found == ["mother", "grandparents"]  # a grandmother

    browse(steps)
