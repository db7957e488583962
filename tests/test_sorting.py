"""The sort orders of a list."""

import pytest

from tearjerk.errors import UsageError
from tearjerk.selection.sorting import sort_films
from tests.conftest import Run, film

MEASURED = film(id="b", title="Beta", year=2000, runtime=90)
ESTIMATED = film(
    id="a", title="alpha", year=2010, runtime=None, tears=None, cry_basis="estimated", cry_reason="new"
)
LOWER = film(id="c", title="Gamma", year=1999, runtime=100, cry_level=3)


def test_measured_films_come_before_estimated_ones_within_a_level() -> None:
    assert [found.id for found in sort_films([LOWER, ESTIMATED, MEASURED], "cry")] == ["b", "a", "c"]


@pytest.mark.parametrize(("key", "expected"), [("title", "abc"), ("year", "cba"), ("runtime", "bca")])
def test_films_are_sorted_by_title_year_or_runtime(key: str, expected: str) -> None:
    films = [LOWER, ESTIMATED, MEASURED]
    assert "".join(found.id for found in sort_films(films, key)) == expected
    backwards = "".join(found.id for found in sort_films(films, key.upper(), reverse=True))
    assert backwards == ("cba" if key == "runtime" else expected[::-1])


def test_cry_level_orders_and_shortens_its_list_as_list_does(tearjerk: Run) -> None:
    options = ["--sort", "year", "--reverse", "--limit", "4"]
    by_level = tearjerk("cry-level", "3-4", *options)
    assert by_level.stdout == tearjerk("list", "--cry-level", "3-4", *options).stdout
    assert len(by_level.stdout.splitlines()) == 4


def test_an_unknown_sort_order_is_rejected() -> None:
    with pytest.raises(UsageError, match="cry, title, year, runtime"):
        sort_films([], "tears")
