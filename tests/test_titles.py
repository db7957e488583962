"""Commands that change the record never guess between films: they need an exact id or title, or ask."""

from pathlib import Path

import pytest

from tearjerk.catalogue.titles import films_named, fold_title
from tearjerk.diary import store
from tests.conftest import Run, WriteCatalogue, film, film_record
from tests.terminals import CTRL_D, run_in_terminal

PROMPT = "Enter for none of them: "
FILMS = [
    film(
        id="hope-2013", title="Hope", title_ko="소원", year=2013, also_known_as=["Wish"], romanised=["Sowon"]
    ),
    film(id="hope-1999", title="The Hope", title_ko="희망", year=1999),
    film(id="hopeless-2000", title="Hopeless", title_ko="절망", year=2000),
    film(id="cafe-2005", title="Café & Sea", title_ko="카페 앤 씨", year=2005),
]


@pytest.mark.parametrize(
    ("typed_title", "ids"),
    [
        ("hope-2013", ["hope-2013"]),
        ("HOPE-2013", ["hope-2013"]),
        ("hope", ["hope-2013", "hope-1999"]),
        ("Hope (2013)", ["hope-2013"]),
        ("hope 1999", ["hope-1999"]),
        ("hope 2005", []),
        ("소원", ["hope-2013"]),
        ("\u1109\u1169\u110b\u116f\u11ab", ["hope-2013"]),  # 소원, decomposed (NFD)
        ("wish", ["hope-2013"]),
        ("so won", ["hope-2013"]),
        ("cafe and sea", ["cafe-2005"]),
        ("카페앤씨", ["cafe-2005"]),
        ("hopeles", []),
        ("hop", []),
        ("!?", []),
        ("", []),
    ],
)
def test_a_film_is_named_by_its_id_a_title_or_a_title_and_year(typed_title: str, ids: list[str]) -> None:
    assert [found.id for found in films_named(typed_title, FILMS)] == ids


def test_normalisation_keeps_distinctive_parts_of_titles() -> None:
    assert fold_title("The") == "the"
    assert fold_title("A Moment to Remember!") == fold_title("moment to  remember")
    assert fold_title("시") != fold_title("씨")


@pytest.fixture
def two_hopes(write_catalogue: WriteCatalogue) -> str:
    return write_catalogue(
        [
            film_record(id="hope-2013", title="Hope", year=2013, released=None),
            film_record(id="hope-1999", title="Hope", year=1999, released=None),
        ]
    )


@pytest.mark.parametrize(
    "arguments", [["seen"], ["rate"], ["save"], ["never"], ["save", "--remove"]], ids=" ".join
)
@pytest.mark.parametrize("title", ["hope", "hop"])
def test_outside_a_terminal_it_lists_ids(
    tearjerk: Run, home: Path, two_hopes: str, arguments: list[str], title: str
) -> None:
    result = tearjerk(
        arguments[0],
        title,
        *(["4"] if arguments == ["rate"] else []),
        *arguments[1:],
        "--catalogue",
        two_hopes,
    )
    assert (result.returncode, result.stdout) == (2, "")
    assert "hope-1999" in result.stderr
    assert "hope-2013" in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
    assert not home.exists()


def test_a_single_similar_title_is_still_a_guess(tearjerk: Run, home: Path) -> None:
    result = tearjerk("seen", "silencd")
    assert result.returncode == 2
    assert "Did you mean Silenced (2011)? Name the film by its id: silenced-2011." in result.stderr
    assert not home.exists()


def test_a_title_without_similar_ones_exits_1(tearjerk: Run, home: Path) -> None:
    result = tearjerk("rate", "zzzzqqqq", "4")
    assert (result.returncode, result.stdout) == (1, "")
    assert not home.exists()


def test_the_user_chooses_on_a_terminal(home: Path, two_hopes: str) -> None:
    code, shown = run_in_terminal(["seen", "hope", "--catalogue", two_hopes], [b"2\n"], prompt=PROMPT)
    assert code == 0
    assert "1  Hope" in shown
    (seen,) = store.read(home / "diary.sqlite3").seen
    assert f"Marked Hope ({seen[-4:]})" in shown
    assert seen == "hope-2013"


@pytest.mark.parametrize("answer", [b"\n", b"3\n", b"0\n", b"x\n", CTRL_D])
def test_any_other_answer_changes_nothing(home: Path, two_hopes: str, answer: bytes) -> None:
    code, shown = run_in_terminal(
        ["seen", "hope", "--catalogue", two_hopes], [answer], prompt=PROMPT, reads_keys=False
    )
    assert code == 1
    assert "No film was chosen." in shown
    assert not home.exists()


@pytest.mark.parametrize(
    "typed",
    [
        "tt1937339",
        "TT1937339",
        "Q492504",
        "https://www.imdb.com/title/tt1937339/",
        "https://www.themoviedb.org/movie/77117-sunny",
        "https://www.wikidata.org/wiki/Q492504",
        "https://letterboxd.com/film/sunny-2011/",
    ],
)
def test_an_id_or_a_link_of_a_film_names_it(tearjerk: Run, typed: str) -> None:
    result = tearjerk("save", typed)
    assert (result.returncode, result.stdout) == (0, "Added Sunny (2011) to your watchlist.\n")
    result = tearjerk("show", typed, "--fields", "id")
    assert (result.stdout, result.stderr) == ("sunny-2011\n", "")


@pytest.mark.parametrize(
    "typed",
    [
        "https://letterboxd.com/film/sunny/",
        "https://letterboxd.com/sunny-2011/",
        "https://www.themoviedb.org/tv/77117-sunny",
        "sunny tt0000001",
        "tt0000001",
    ],
)
def test_other_links_name_no_film(tearjerk: Run, home: Path, typed: str) -> None:
    assert tearjerk("save", typed).returncode in {1, 2}
    assert not home.exists()


def test_two_films_with_the_same_id_are_not_certain(tearjerk: Run, write_catalogue: WriteCatalogue) -> None:
    path = write_catalogue(
        [film_record(imdb="tt1937339"), film_record(id="b-film-2001", title="B", imdb="tt1937339")]
    )
    result = tearjerk("save", "tt1937339", "--catalogue", path)
    assert result.returncode == 2
    assert "one of a-film-2001, b-film-2001" in result.stderr
