"""Any table with a title and a rating, a date or an id is read, and the report says which columns were used."""

import re
from pathlib import Path

import pytest

from tearjerk.diary.exchange.cell_words import parse_cried_tags
from tests.conftest import Run
from tests.importing import read_record, report

TABLES_RATING_HOPE_4 = {
    "out of 5": "Title,Year,Rating\nHope,2013,4\n",
    "out of 10": "Title,Year,Rating\nHope,2013,8\nOther,2000,10\n",
    "out of 100": "Film,Year,Score\nHope,2013,80\n",
    "stars": "Movie,Year,My Rating\nHope,2013,★★★★\n",
    "fraction": "Movie,Year,My Rating\nHope,2013,8/10\n",
    "decimal comma": "Title;Year;Rating\nHope;2013;4,0\n",
    "year in the title": "Name,Rating\nHope (2013),4\n",
    "a separator line for Excel": "sep=;\nTitle;Year;Rating\nHope;2013;4\n",
    "a heading": "My films,,\n,,\nTitle,Year,Rating\nHope,2013,4\n",
    "Korean": "제목,연도,별점\n소원,2013,4\n",
    "German": "Titel;Jahr;Meine Bewertung\nHope;2013;4\n",
    "bare IMDb number": "imdb,rating\n3153634,8\ntt0000001,10\n",
    "IMDb address": "imdb url,rating\nhttps://www.imdb.com/title/tt3153634/?ref_=x,8\nx/tt0000001,10\n",
    "Letterboxd address": "Movie,Link,Rating\nwhatever,https://letterboxd.com/film/hope-2013/,4\n",
    "TMDB address": "Movie,Link,Rating\nwhatever,https://www.themoviedb.org/movie/255709-so-won,4\n",
}


@pytest.mark.parametrize("text", TABLES_RATING_HOPE_4.values(), ids=TABLES_RATING_HOPE_4)
def test_ratings_are_read_with_any_scale_and_column_name(
    tearjerk: Run, home: Path, tmp_path: Path, text: str
) -> None:
    path = tmp_path / "films.csv"
    path.write_text(text, encoding="utf-8")
    result = tearjerk("import", str(path))
    assert result.returncode == 0, result.stderr
    assert read_record(home).ratings == {"hope-2013": 4}
    header = next(
        line for line in text.splitlines() if re.search("rat|score|별점|bewertung", line.casefold())
    )
    for column in re.split("[,;]", header):
        assert f"'{column.casefold()}' as " in result.stderr


def test_one_rating_above_five_means_that_all_are_out_of_ten(
    tearjerk: Run, home: Path, tmp_path: Path
) -> None:
    path = tmp_path / "films.csv"
    path.write_text("Title,Year,Rating\nHope,2013,4\nSilenced,2011,9\nSunny,2011,\n", encoding="utf-8")
    report(tearjerk, path)
    assert read_record(home).ratings == {"hope-2013": 2, "silenced-2011": 4.5}


DATES = {
    "ISO": ["2024-05-03", "2024-05-13"],
    "day first": ["03/05/2024", "13/05/2024"],
    "month first": ["05/03/2024", "05/13/2024"],
    "month first, short": ["5/3/24", "5/13/24"],
    "dots": ["3.5.2024", "13.5.2024"],
    "words": ["3 May 2024", "May 13, 2024"],
    "Korean": ["2024년 5월 3일", "2024. 5. 13."],
    "with a time": ["2024-05-03T10:00:00Z", "2024-05-13 10:00"],
}


@pytest.mark.parametrize("cells", DATES.values(), ids=DATES)
def test_a_column_of_dates_reveals_the_order_of_day_and_month(
    tearjerk: Run, home: Path, tmp_path: Path, cells: list[str]
) -> None:
    path = tmp_path / "films.csv"
    rows = [f'Hope,2013,"{cells[0]}"', f'Silenced,2011,"{cells[1]}"']
    path.write_text("\n".join(["Title,Year,Date watched", *rows]), encoding="utf-8")
    report(tearjerk, path)
    assert {entry.film_id: entry.seen_on for entry in read_record(home).entries()} == {
        "hope-2013": "2024-05-03",
        "silenced-2011": "2024-05-13",
    }


@pytest.mark.parametrize("cell", ["3.5.2024", "3.5.24", "03.05.2024 20:15"])
def test_dates_with_dots_are_day_first(tearjerk: Run, home: Path, tmp_path: Path, cell: str) -> None:
    path = tmp_path / "films.csv"
    path.write_text(f"Title,Year,Date watched\nHope,2013,{cell}\n", encoding="utf-8")
    report(tearjerk, path)
    assert [entry.seen_on for entry in read_record(home).entries()] == ["2024-05-03"]


def test_a_column_with_both_orders_is_read_cell_by_cell(tearjerk: Run, home: Path, tmp_path: Path) -> None:
    path = tmp_path / "films.csv"
    path.write_text(
        "Title,Year,Date watched\nHope,2013,13/05/2024\nSilenced,2011,05/13/2024\nSunny,2011,4/4/24\n"
    )
    report(tearjerk, path)
    assert {entry.film_id: entry.seen_on for entry in read_record(home).entries()} == {
        "hope-2013": "2024-05-13",
        "silenced-2011": "2024-05-13",
        "sunny-2011": "2024-04-04",
    }


def test_an_ambiguous_day_is_not_guessed(tearjerk: Run, tmp_path: Path) -> None:
    path = tmp_path / "films.csv"
    path.write_text("Title,Year,Date watched\nHope,2013,03/04/2024\nSilenced,2011,2024-05-01\n")
    result = tearjerk("import", str(path))
    assert result.returncode == 0
    assert "line 2: '03/04/2024' may be 2024-03-04 or 2024-04-03" in result.stderr


def test_yes_no_and_status_columns_are_understood(tearjerk: Run, home: Path, tmp_path: Path) -> None:
    path = tmp_path / "films.csv"
    path.write_text("Title,Year,Watched,Cried\nHope,2013,yes,yes\nSilenced,2011,no,\nSunny,2011,TRUE,no\n")
    result = tearjerk("import", str(path))
    assert {entry.film_id: entry.cried for entry in read_record(home).entries()} == {
        "hope-2013": True,
        "sunny-2011": False,
    }
    assert "1 row says neither that you have seen the film nor that you want to." in result.stderr
    path.write_text(
        "Title,Year,Status\nGlove,2011,Watched\nSilenced,2011,Want to watch\nThe Throne,2015,owned\n"
    )
    report(tearjerk, path)
    assert read_record(home).seen == {"hope-2013", "sunny-2011", "glove-2011"}
    assert read_record(home).saved == {"silenced-2011"}


@pytest.mark.parametrize(
    "text", ["Colour,Shape\nred,5\n", "Title\nHope\n", "Hope\nSilenced\n", "Title,Price\nHope,3\n"]
)
def test_a_table_of_something_else_is_rejected(tearjerk: Run, tmp_path: Path, text: str) -> None:
    path = tmp_path / "films.csv"
    path.write_text(text)
    result = tearjerk("import", str(path))
    assert (result.returncode, result.stdout) == (3, "")
    assert "needs: an id, or a title with a year, rating, date or status." in result.stderr


def test_a_column_without_a_name_is_not_a_note(tearjerk: Run, home: Path, tmp_path: Path) -> None:
    path = tmp_path / "films.csv"
    path.write_text(",title,year,rating\n0,Hope,2013,4\n")  # as written by pandas
    report(tearjerk, path)
    assert [(entry.rating, entry.note) for entry in read_record(home).entries()] == [(4, None)]


@pytest.mark.parametrize("cell", ["nan", "NA", "–", r"\N", "0000-00-00"])
def test_a_placeholder_in_a_date_column_is_an_empty_cell(
    tearjerk: Run, home: Path, tmp_path: Path, cell: str
) -> None:
    path = tmp_path / "films.csv"
    path.write_text(f"Title,Year,Rating,Date watched\nHope,2013,4,{cell}\n", encoding="utf-8")
    report(tearjerk, path)
    assert [(entry.rating, entry.seen_on) for entry in read_record(home).entries()] == [(4, None)]


TAGS = {
    True: ["cried", "Cinema, Ugly-Cry", "made-me-cry", "#sobbed; home", "😭", "눈물"],
    False: ["dry", "dry-eyed", "didn’t cry", "no_tears"],
    None: ["", "home, with Mum", "almost cried", "dry humour"],
}


@pytest.mark.parametrize(
    ("cried", "tags"), [(cried, tags) for cried, several in TAGS.items() for tags in several]
)
def test_tags_say_whether_you_cried(cried: bool | None, tags: str) -> None:
    assert parse_cried_tags(tags) is cried


@pytest.mark.parametrize("cell", ["05/12/2024", "12/05/2024"])
def test_twelve_is_ambiguous_as_day_or_month(tearjerk: Run, tmp_path: Path, cell: str) -> None:
    path = tmp_path / "films.csv"
    path.write_text(f"Title,Year,Date watched\nHope,2013,{cell}\n")
    assert f"'{cell}' may be " in tearjerk("import", str(path), "--dry-run").stderr


@pytest.mark.parametrize("cells", [("12/05/2024", "05/13/2024"), ("05/12/2024", "13/05/2024")])
def test_twelve_is_a_month_if_another_date_in_the_column_shows_it(
    tearjerk: Run, home: Path, tmp_path: Path, cells: tuple[str, str]
) -> None:
    path = tmp_path / "films.csv"
    path.write_text(f"Title,Year,Date watched\nHope,2013,{cells[0]}\nSilenced,2011,{cells[1]}\n")
    report(tearjerk, path)
    assert {entry.film_id: entry.seen_on for entry in read_record(home).entries()} == {
        "hope-2013": "2024-12-05",
        "silenced-2011": "2024-05-13",
    }
