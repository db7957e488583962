"""The number of films for each theme and warning."""

from tearjerk.catalogue.vocabulary_counts import theme_counts, warning_counts
from tests.conftest import film


def test_a_parent_counts_its_children_once_and_late_themes_do_not_count() -> None:
    films = [
        film(id="a", themes=["mother", "father"]),
        film(id="b", themes=["war"], late_themes=["siblings"]),
    ]
    counts = {row.id: row.films for row in theme_counts(films)}
    assert (counts["family"], counts["mother"], counts["siblings"], counts["music"]) == (1, 1, 0, 0)


def test_unknown_counts_unjudged_films() -> None:
    films = [
        film(id="a", warnings={"present": ["gore"], "absent": []}),
        film(id="b", warnings={"present": [], "absent": ["gore"]}),
        film(id="c"),
        *(film(id=f"d{number}", warnings={"present": ["gore"], "absent": []}) for number in range(3)),
        *(film(id=f"e{number}", warnings={"present": [], "absent": ["gore"]}) for number in range(2)),
    ]
    gore = next(row for row in warning_counts(films) if row.id == "gore")
    assert (gore.films, gore.absent, gore.unknown) == (4, 3, 1)
