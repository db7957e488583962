"""Commands that change the record never guess between films: they need an exact id or title, or ask."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tearjerk.catalogue.titles import films_named, fold_title
from tearjerk.diary import store
from tests.conftest import Run, film, record
from tests.terminals import END, typed

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
        ("\u1109\u1169\u110b\u116f\u11ab", ["hope-2013"]),  # 소원 in letters (NFD)
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
def test_exact_names_of_a_film(typed_title: str, ids: list[str]) -> None:
    assert [found.id for found in films_named(typed_title, FILMS)] == ids


def test_normalisation_keeps_distinctive_parts_of_titles() -> None:
    assert fold_title("The") == "the"
    assert fold_title("A Moment to Remember!") == fold_title("moment to  remember")
    assert fold_title("시") != fold_title("씨")


@pytest.fixture
def two_hopes(write_catalogue: Callable[[list[dict[str, Any]]], str]) -> str:
    return write_catalogue(
        [
            record(id="hope-2013", title="Hope", year=2013, released=None),
            record(id="hope-1999", title="Hope", year=1999, released=None),
        ]
    )


@pytest.mark.parametrize(
    "words", [["seen"], ["rate"], ["save"], ["never"], ["save", "--remove"]], ids=" ".join
)
@pytest.mark.parametrize("title", ["hope", "hop"])
def test_outside_a_terminal_it_lists_ids(
    tearjerk: Run, home: Path, two_hopes: str, words: list[str], title: str
) -> None:
    done = tearjerk(
        words[0], title, *(["4"] if words == ["rate"] else []), *words[1:], "--catalogue", two_hopes
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "hope-1999" in done.stderr
    assert "hope-2013" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert not home.exists()


def test_a_single_similar_title_is_still_a_guess(tearjerk: Run, home: Path) -> None:
    done = tearjerk("seen", "silencd")
    assert done.returncode == 2
    assert "silenced-2011" in done.stderr
    assert not home.exists()


def test_a_title_without_similar_ones_exits_1(tearjerk: Run, home: Path) -> None:
    done = tearjerk("rate", "zzzzqqqq", "4")
    assert (done.returncode, done.stdout) == (1, "")
    assert not home.exists()


def test_the_user_chooses_on_a_terminal(home: Path, two_hopes: str) -> None:
    code, shown = typed(["seen", "hope", "--catalogue", two_hopes], [b"2\n"], prompt=PROMPT)
    assert code == 0
    assert "1  Hope" in shown
    (seen,) = store.read(home / "diary.sqlite3").seen
    assert f"Marked Hope ({seen[-4:]})" in shown
    assert seen == "hope-2013"


@pytest.mark.parametrize("answer", [b"\n", b"3\n", b"0\n", b"x\n", END])
def test_any_other_answer_changes_nothing(home: Path, two_hopes: str, answer: bytes) -> None:
    code, shown = typed(["seen", "hope", "--catalogue", two_hopes], [answer], prompt=PROMPT, keys=False)
    assert code == 2
    assert "nothing was changed" in shown
    assert not home.exists()
