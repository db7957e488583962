"""Every film that `like` suggests meets the criteria passed to it."""

import json
from typing import Any

import pytest

from tearjerk.catalogue import loading
from tearjerk.catalogue.film import Film
from tearjerk.errors import UsageError
from tearjerk.likeness import critique
from tearjerk.likeness.parts import heaviness, share_in_tears
from tearjerk.likeness.unmet_criteria import unmet_criterion_message
from tests.conftest import Run, film

FILMS = loading.load()
HOPE = next(one for one in FILMS if one.id == "hope-2013")


def passing(**values: Any) -> list[Film]:
    flags = {
        "warmer": False,
        "lighter": False,
        "sadder": False,
        "shorter": False,
        "newer": False,
        "more": (),
        "less": (),
    }
    asked = critique.criteria(HOPE, critique.parse(**{**flags, **values}))
    return [one for one in FILMS if all(criterion.passes(one) for criterion in asked)]


def test_every_criterion_is_relative_to_the_film() -> None:
    assert HOPE.runtime is not None
    assert all(heaviness(one) < heaviness(HOPE) for one in passing(warmer=True))
    assert all(share_in_tears(one) < share_in_tears(HOPE) for one in passing(lighter=True))
    assert all(heaviness(one) <= heaviness(HOPE) for one in passing(lighter=True))
    assert all(share_in_tears(one) > share_in_tears(HOPE) for one in passing(sadder=True))
    assert all(one.runtime is not None and one.runtime < HOPE.runtime for one in passing(shorter=True))
    assert all(one.year > HOPE.year for one in passing(newer=True))
    assert all("music" in one.premise_themes for one in passing(more=["음악"]))
    assert all("injustice" not in one.all_themes for one in passing(less=["injustice"]))


def test_themes_include_their_children() -> None:
    with_mother = film(themes=["mother"])
    (criterion,) = critique.criteria(HOPE, critique.parse(more=["family"], less=[]))
    assert criterion.passes(with_mother)


def test_more_of_a_theme_ignores_late_themes_unless_requested() -> None:
    secret = film(themes=["love"], late_themes=["music"])
    more_music = critique.parse(more=["music"], less=[])
    assert not critique.criteria(HOPE, more_music)[0].passes(secret)
    assert critique.criteria(HOPE, more_music, late=True)[0].passes(secret)


def test_an_unknown_theme_is_rejected_with_a_suggestion() -> None:
    with pytest.raises(UsageError, match="Did you mean 'music'"):
        critique.parse(more=["musik"], less=[])


def test_criteria_can_be_combined_on_the_command_line(tearjerk: Run) -> None:
    result = tearjerk("like", "hope", "--warmer", "--less", "injustice", "--more", "music", "--json")
    assert result.returncode == 0, result.stderr
    found = json.loads(result.stdout)
    assert found
    for one in found:
        assert one["aftertaste"] in {"warm", "bittersweet"}
        assert "music" in one["themes"]
        assert "injustice" not in {*one["themes"], *one["late_themes"]}


def test_unmet_criteria_name_the_one_to_drop(tearjerk: Run) -> None:
    result = tearjerk("like", "the-house-of-us-2019", "--warmer", "--aftertaste", "harrowing", "--json")
    assert result.returncode == 1
    assert json.loads(result.stdout) == []
    assert "--warmer" in result.stderr or "--aftertaste" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ["glove-2011", "--warmer"],
            "Glove is as warm as they come, so no film is warmer. Leave out `--warmer`.",
        ),
        (["glove-2011", "--warmer", "--json"], "as warm as they come"),
    ],
)
def test_an_impossible_criterion_is_explained(tearjerk: Run, arguments: list[str], sentence: str) -> None:
    result = tearjerk("like", *arguments)
    assert result.returncode == 1
    assert sentence in result.stderr
    assert result.stdout.strip() in ("", "[]")


def unmet_reason(one: Film, others: list[Film], *, late: bool = False, **values: Any) -> str | None:
    return unmet_criterion_message(
        one, critique.parse(**{"more": [], "less": [], **values}), others, late=late
    )


def test_each_unmet_criterion_has_its_reason() -> None:
    loved = film(id="here-2001", year=2001, runtime=90, themes=["music"], aftertaste="harrowing")
    only_other = film(id="there-2001", year=2001, runtime=90, themes=["music"], aftertaste="harrowing")
    for flag in ("warmer", "lighter", "sadder", "shorter", "newer"):
        reason = unmet_reason(loved, [only_other], **{flag: True})
        assert reason is not None
        assert loved.title in reason
        assert reason.endswith(f"Leave out `--{flag}`.")
    assert unmet_reason(loved, [only_other], more=["war"]) == (
        "No other film in the catalogue has the theme 'war', leaving plot twists aside. Leave out `--more war`."
    )
    assert unmet_reason(loved, [only_other], more=["war"], late=True) == (
        "No other film in the catalogue has the theme 'war'. Leave out `--more war`."
    )
    assert unmet_reason(loved, [only_other], less=["music"]) == (
        "Every other film in the catalogue has the theme 'music'. Leave out `--less music`."
    )
    assert unmet_reason(loved, [only_other], lighter=True) == (
        "No film in the catalogue has clearly fewer viewers in tears than A Film (20 in 100 viewers) without a heavier"
        " aftertaste. Leave out `--lighter`."
    )
    unknown = film(id="unknown-2001", runtime=None)
    assert "is not known" in str(unmet_reason(unknown, [only_other], shorter=True))
    assert unmet_reason(loved, [only_other]) is None


def test_a_criterion_met_only_by_dissimilar_films_is_reported(tearjerk: Run) -> None:
    far = tearjerk("like", "ditto-2000", "--more", "war")
    assert "No matching film is very similar to Ditto: the nearest has a similarity of 0." in far.stderr
    assert "without `--more war` it would be 0." in far.stderr
    assert tearjerk("like", "ditto-2000").stderr == ""
    assert tearjerk("like", "ditto-2000", "--more", "love").stderr == ""


def test_the_similarity_without_a_criterion_is_that_under_the_same_filters(tearjerk: Run) -> None:
    filtered = ["like", "ditto-2000", "--year", "2010+"]
    (nearest,) = json.loads(tearjerk(*filtered, "--limit", "1", "--json").stdout)
    far = tearjerk(*filtered, "--more", "war")
    assert f"without `--more war` it would be {nearest['similarity']:.2f}." in far.stderr
    # The filter, not the criterion, leaves only dissimilar films.
    assert tearjerk("like", "hope-2013", "--theme", "sport", "--newer").stderr == ""
