"""A card shows no warning that would spoil its film, and `--warnings` shows all of them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.implications import WARNINGS_BY_THEME, revealing_warnings
from tearjerk.catalogue.vocabulary import THEMES, WARNINGS
from tearjerk.output.spoilers import card_warnings, hidden_warnings_note
from tests.conftest import film

some_warnings = st.lists(st.sampled_from(list(WARNINGS)), unique=True)


def with_warnings(*present: str, late: tuple[str, ...] = (), **lists: Any) -> Film:
    return film(late_themes=list(late), warnings={"present": list(present), **lists})


def visible_warnings(one: Film) -> tuple[str, ...]:
    return card_warnings(one).visible


@pytest.mark.parametrize(
    "warning",
    [
        "parent-death", "child-death", "partner-death", "pregnancy-loss", "animal-death", "suicide", "wrongful-execution",
    ],
)  # fmt: skip
def test_a_death_and_a_wrongful_execution_are_hidden_on_every_film(warning: str) -> None:
    assert visible_warnings(with_warnings(warning, "gore")) == ("gore",)


def test_spoilers_of_one_film_are_hidden_on_that_film() -> None:
    assert visible_warnings(with_warnings("gore", "bullying", spoilers=["bullying"])) == ("gore",)
    assert visible_warnings(with_warnings("gore", "bullying")) == ("bullying", "gore")


def test_hiding_a_warning_hides_implied_ones() -> None:
    secret = ("child-sexual-abuse", "child-abuse", "sexual-violence")
    assert visible_warnings(with_warnings(*secret, "gore", spoilers=["child-sexual-abuse"])) == ("gore",)


@pytest.mark.parametrize("theme", [*WARNINGS_BY_THEME, "terminal-illness", "dementia"])
def test_a_late_theme_hides_warnings_that_reveal_it(theme: str) -> None:
    of_theme = revealing_warnings((theme,))
    assert visible_warnings(with_warnings(*of_theme, "gore", late=(theme,))) == ("gore",)
    assert set(visible_warnings(with_warnings(*of_theme, "gore"))) == {*of_theme, "gore"}


def test_a_late_theme_hides_the_warning_of_the_same_name() -> None:
    for theme in set(THEMES) & set(WARNINGS):
        assert visible_warnings(with_warnings(theme, late=(theme,))) == ()


def test_warnings_in_the_synopsis_are_shown_despite_a_late_theme() -> None:
    film_with_theme = with_warnings(
        "dementia", "terminal-illness", late=("terminal-illness",), in_synopsis=["dementia"]
    )
    assert visible_warnings(film_with_theme) == ("dementia",)


def test_implied_warnings_are_shown() -> None:
    assert visible_warnings(with_warnings("child-sexual-abuse")) == (
        "child-abuse",
        "child-sexual-abuse",
        "sexual-violence",
    )


@given(some_warnings, some_warnings, st.lists(st.sampled_from(list(THEMES)), unique=True))
def test_every_warning_is_shown_or_counted_and_all_are_shown_on_request(
    present: list[str], spoilers: list[str], late: list[str]
) -> None:
    one = with_warnings(*present, late=tuple(late), spoilers=[word for word in spoilers if word in present])
    card, revealed = card_warnings(one), card_warnings(one, reveal=True)
    assert {*card.visible, *card.hidden} == set(revealed.visible) >= set(present)
    assert set(card.visible).isdisjoint(card.hidden)
    assert card.unjudged_count == len(WARNINGS) - len(revealed.visible)
    assert not any(word in hidden_warnings_note(one, card) for word in card.hidden if word not in one.id)
