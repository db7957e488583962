"""For every title and every prefix of it, each completion stands for exactly one film."""

import random
from collections import Counter

import pytest

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.titles import all_titles, fold_title
from tearjerk.commands.shared.film_argument import choose_film, find_film
from tearjerk.commands.shared.film_completion import title_completions
from tearjerk.shells.completions import CompletionItem
from tests.conftest import film
from tests.title_prefixes import title_prefixes


def completions(typed: str, films: tuple[Film, ...]) -> list[CompletionItem]:
    *before, last = typed.split(" ")
    return title_completions(before, last, films)


def line(typed: str, completion: CompletionItem) -> str:
    """Return the command line after accepting a completion."""
    *before, _ = typed.split(" ")
    return " ".join((*before, completion.text))


@pytest.fixture(scope="module")
def offered(films: tuple[Film, ...]) -> dict[str, list[CompletionItem]]:
    """Return the completions for each prefix of each title."""
    return {typed: completions(typed, films) for typed in title_prefixes(films)}


@pytest.fixture(scope="module")
def described_films(films: tuple[Film, ...]) -> dict[str, Film]:
    """Return the film that each description stands for."""
    return {
        completion.description: film for film, completion in zip(films, completions("", films), strict=True)
    }


def test_completions_match_their_descriptions(
    films: tuple[Film, ...], offered: dict[str, list[CompletionItem]], described_films: dict[str, Film]
) -> None:
    ids_by_name: dict[str, set[str]] = {}
    for one in films:
        for name in (*all_titles(one), *(f"{title} {one.year}" for title in all_titles(one)), one.id):
            ids_by_name.setdefault(fold_title(name), set()).add(one.id)
    mismatches = [
        (typed, completion)
        for typed, found in offered.items()
        for completion in found
        if ids_by_name.get(fold_title(line(typed, completion)))
        != {described_films[completion.description].id}
    ]
    assert not mismatches


def test_a_sample_of_completions_is_accepted_by_the_commands(
    films: tuple[Film, ...], offered: dict[str, list[CompletionItem]], described_films: dict[str, Film]
) -> None:
    for typed in random.Random(20).sample(sorted(offered), 80):
        for completion in offered[typed][:2]:
            words, meant = line(typed, completion).split(" "), described_films[completion.description]
            assert choose_film(words, films) == meant
            assert find_film(words, films) == meant


def test_the_intended_film_is_offered(
    films: tuple[Film, ...], offered: dict[str, list[CompletionItem]], described_films: dict[str, Film]
) -> None:
    """With few exceptions: shells cannot replace words before the cursor, or pass on an apostrophe."""
    found: Counter[bool] = Counter()
    for typed, ids in title_prefixes(films).items():
        if " " not in typed:
            offered_ids = {described_films[completion.description].id for completion in offered[typed]}
            found.update(identifier in offered_ids for identifier in ids)
    assert found[True] > 0.97 * found.total()


def test_either_all_completions_begin_with_the_input_or_none_does(
    offered: dict[str, list[CompletionItem]],
) -> None:
    for typed, found in offered.items():
        last = typed.split(" ")[-1]
        assert len({completion.text.startswith(last) for completion in found}) <= 1, typed


@pytest.mark.parametrize(
    ("typed", "completion"),
    [
        ("mirac", "miracle in Cell No. 7"),
        ("MIRAC", "MIRACle in Cell No. 7"),
        ("miracle in cell no", "no. 7"),
        ("moment", "moment to Remember"),
        ("7beonb", "7beonbangui Seonmul"),
        ("miracle-in", "miracle-in-cell-no-7-2013"),
        ("miracle l", "letters to the President"),  # the colon is left out
        ("7번", "7번방의 선물"),
        ("7버", "7번방의 선물"),
        ("7번방의 서", "선물"),
        ("ㅊㅂ", "7번방의 선물"),
        ("qntks", "부산행"),
        ("chilbeon", "miracle-in-cell-no-7-2013"),
        ("salut", "salut-damour-2015"),
        ("가족", "가족"),
        ("mal-", "mal-mo-e-the-secret-mission-2019"),
        ("miracle ", "Letters to the President"),
    ],
)
def test_the_expected_title_is_offered(typed: str, completion: str, films: tuple[Film, ...]) -> None:
    assert completion in [one.text for one in completions(typed, films)]


def test_every_film_is_offered_once(films: tuple[Film, ...]) -> None:
    for typed in ("", "s", "su", "소"):
        descriptions = [completion.description for completion in completions(typed, films)]
        assert len(descriptions) == len(set(descriptions))
    assert len(completions("", films)) == len(films)


def test_input_that_is_not_a_title_gets_no_completions(films: tuple[Film, ...]) -> None:
    for typed in ("miracnt", "zzz", "salut d", "$(", "it's"):
        assert completions(typed, films) == []


def test_films_with_the_same_title_are_offered_with_years() -> None:
    two = (film(id="rain-1999", title="Rain", year=1999), film(id="rain-2009", title="Rain", year=2009))
    assert [completion.text for completion in completions("ra", two)] == ["rain 1999", "rain 2009"]
    for completion in completions("ra", two):
        assert choose_film([completion.text], two).id == completion.text.replace(" ", "-")
