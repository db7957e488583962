"""In a table of no known site, each column is read for what it contains, and those not used are named."""

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.importing import entry_fields, read_record, report


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "films.csv"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "text",
    [
        "Title,Year,Watched,Date watched\nSunny,2011,yes,2020-01-02\nHope,2013,no,\n",
        "Title,Year,Date watched,Watched?\nSunny,2011,2020-01-02,TRUE\nHope,2013,,FALSE\n",
        "Title,Year,Seen,Date\nSunny,2011,x,2020-01-02\nHope,2013,no,2020-01-03\n",
        "Titel,Jahr,Gesehen,Datum\nSunny,2011,ja,02.01.2020\nHope,2013,nein,\n",
        "Title,Year,Watched,Date\nSunny,2011,,2020-01-02\nHope,2013,,\n",
        "Title,Year,Watched\nSunny,2011,2020-01-02\nHope,2013,no\n",
    ],
)
def test_whether_and_when_a_film_was_seen_are_read_from_two_columns(
    tearjerk: Run, home: Path, tmp_path: Path, text: str
) -> None:
    result = tearjerk("import", str(write(tmp_path, text)))
    assert result.returncode == 0, result.stderr
    assert entry_fields(read_record(home)) == [("sunny-2011", "2020-01-02", None, None, None)]
    assert "1 row says neither that you have seen the film nor that you want to." in result.stderr


def test_dates_are_kept_beside_a_column_of_yes_and_no(tearjerk: Run, home: Path, tmp_path: Path) -> None:
    text = "Title,Year,Watched,Date,Rating\nSunny,2011,yes,2020-01-02,4\nHope,2013,TRUE,2020-01-03,5\n"
    result = tearjerk("import", str(write(tmp_path, text)))
    assert entry_fields(read_record(home)) == [
        ("hope-2013", "2020-01-03", 5, None, None),
        ("sunny-2011", "2020-01-02", 4, None, None),
    ]
    assert "'watched' as watched, 'date' as date watched" in result.stderr


def test_a_row_without_a_rating_or_date_says_nothing_if_other_rows_have_them(
    tearjerk: Run, home: Path, tmp_path: Path
) -> None:
    text = "Title,Year,Rating,Date watched\nSunny,2011,4,\nHope,2013,,\nSilenced,2011,,2020-01-02\n"
    result = tearjerk("import", str(write(tmp_path, text)))
    assert read_record(home).seen == {"sunny-2011", "silenced-2011"}
    assert "1 row says neither" in result.stderr


def test_as_watched_takes_every_row_as_seen(tearjerk: Run, home: Path, tmp_path: Path) -> None:
    path = write(tmp_path, "Title,Year,Rating\nSunny,2011,\nHope,2013,4\n")
    tearjerk("import", str(path), "--as", "watched")
    assert read_record(home).seen == {"sunny-2011", "hope-2013"}


def test_a_table_whose_ratings_and_dates_are_all_empty_is_a_list(
    tearjerk: Run, home: Path, tmp_path: Path
) -> None:
    path = write(tmp_path, "Title,Year,Rating,Watched\nHope,2013,,\nSunny,2011,,\n")
    result = tearjerk("import", str(path))
    assert result.returncode != 0
    assert "--as" in result.stderr
    report(tearjerk, path, "--as", "saved")
    assert read_record(home).saved == {"hope-2013", "sunny-2011"}


def test_all_columns_of_notes_are_kept(tearjerk: Run, home: Path, tmp_path: Path) -> None:
    text = "Title,Year,Rating,Notes,Review\nHope,2013,4,with Mum,So sad.\nSunny,2011,4,,Fun.\nSilenced,2011,4,a,a\n"
    result = tearjerk("import", str(write(tmp_path, text)))
    assert {entry.film_id: entry.note for entry in read_record(home).entries()} == {
        "hope-2013": "with Mum\nSo sad.",
        "sunny-2011": "Fun.",
        "silenced-2011": "a",
    }
    assert "'notes' and 'review' as note" in result.stderr


def test_columns_that_are_not_used_are_named(tearjerk: Run, tmp_path: Path) -> None:
    text = f"Title,Year,Rating,Score,Venue,Empty,{'x' * 50}\nHope,2013,4,5,home,,a\n"
    result = tearjerk("import", str(write(tmp_path, text)))
    assert f"not used: 'score', 'venue', '{'x' * 39}…'" in result.stderr
    assert "empty" not in result.stderr
    many = ",".join(f"c{number}" for number in range(12))
    result = tearjerk("import", str(write(tmp_path, f"Title,Year,Rating,{many}\nHope,2013,4{',a' * 12}\n")))
    assert "'c9' and 2 more" in result.stderr


def test_a_table_of_a_known_site_has_no_remark_on_columns(tearjerk: Run, tmp_path: Path) -> None:
    text = "Date,Name,Year,Letterboxd URI,Rating,Venue\n2020-03-01,Hope,2013,https://boxd.it/a,4.5,home\n"
    assert "not used" not in tearjerk("import", str(write(tmp_path, text))).stderr


@pytest.mark.parametrize(
    "header",
    [
        "Titel,Jahr,Gesehen,Geweint,Notiz",
        "Titel,Jahr,Datum,Geweint,Kommentar",
        "Titre,Année,Vu le,Cried,Commentaire",
        "Title,Year,Viewed on,Cried,Notes",
        *(f"제목,{year},{day},눈물,메모" for year in ("년도", "제작연도") for day in ("본 날짜", "관람일자")),
        *(f"제목,연도,{day},울었음,메모" for day in ("관람일", "시청일")),
    ],
)
def test_names_in_other_languages_are_known(tearjerk: Run, home: Path, tmp_path: Path, header: str) -> None:
    text = f"{header}\nHope,2013,2024-05-01,yes,So sad.\n"
    result = tearjerk("import", str(write(tmp_path, text)))
    assert entry_fields(read_record(home)) == [("hope-2013", "2024-05-01", None, True, "So sad.")]
    assert "not used" not in result.stderr


@pytest.mark.parametrize(
    ("cell", "cried"),
    [("yes", True), ("sobbed", True), ("울었음", True), ("dry", False), ("아니요", False), ("n/a", None)],
)
def test_a_column_about_crying_has_an_answer_or_a_tag(
    tearjerk: Run, home: Path, tmp_path: Path, cell: str, cried: bool | None
) -> None:
    report(tearjerk, write(tmp_path, f"Title,Year,Rating,Cried\nHope,2013,4,{cell}\n"))
    assert [entry.cried for entry in read_record(home).entries()] == [cried]


def test_an_unclear_answer_about_crying_is_reported(tearjerk: Run, home: Path, tmp_path: Path) -> None:
    text = "Title,Year,Rating,Cried\nHope,2013,4,maybe\nSunny,2011,4,no\n"
    result = tearjerk("import", str(write(tmp_path, text)))
    assert "line 2: 'maybe' is not yes or no" in result.stderr
    assert read_record(home).seen == {"sunny-2011"}


@pytest.mark.parametrize(
    ("text", "rating", "note"),
    [
        ("Titre,Année,Note\nHope,2013,8\nSunny,2011,7\n", 4, None),
        ("Titre,Année,Note\nHope,2013,16\nSunny,2011,14\n", 4, None),
        ("Titre,Année,Note,Commentaire\nHope,2013,4/5,Triste.\n", 4, "Triste."),
        ("Title,Year,Note,Rating\nHope,2013,8,3\n", 3, "8"),
        ("Title,Year,Note,Watched\nHope,2013,8,x\nSunny,2011,good,x\n", None, "8"),
        ("Titel,Jahr,Note,Gesehen\nHope,2013,1,ja\n", None, "1"),  # the best grade in German schools
    ],
)
def test_a_column_of_notes_that_has_only_ratings_is_the_rating(
    tearjerk: Run, home: Path, tmp_path: Path, text: str, rating: float | None, note: str | None
) -> None:
    result = tearjerk("import", str(write(tmp_path, text)))
    assert result.returncode == 0, result.stderr
    entries = [entry for entry in read_record(home).entries() if entry.film_id == "hope-2013"]
    assert [(entry.rating, entry.note) for entry in entries] == [(rating, note)]


@pytest.mark.parametrize(
    ("cell", "rating"),
    [
        ("★★★☆☆", 3),
        ("****", 4),
        ("★★★½☆", 3.5),
        ("⭐⭐⭐", 3),
        ("⭐\ufe0f⭐\ufe0f", 2),
        ("***½", 3.5),
        ("☆☆☆☆☆", None),
    ],
)
def test_stars_may_be_padded_or_typed(
    tearjerk: Run, home: Path, tmp_path: Path, cell: str, rating: float | None
) -> None:
    path = write(tmp_path, f"Title,Year,Rating,Date\nHope,2013,{cell},2024-05-01\n")
    report(tearjerk, path)
    assert [entry.rating for entry in read_record(home).entries()] == [rating]


@pytest.mark.parametrize("cell", ["★★★☆", "★★★★★☆", "******", "★★☆★☆"])
def test_stars_out_of_anything_but_five_are_not_guessed(tearjerk: Run, tmp_path: Path, cell: str) -> None:
    result = tearjerk("import", str(write(tmp_path, f"Title,Year,Rating\nHope,2013,{cell}\n")))
    assert f"'{cell}' is not a valid rating" in result.stderr


@pytest.mark.parametrize(
    "header",
    ["Titre,Année,Vu le", "Titel,Jahr,Gesehen", "Título,Año,Fecha", "Titolo,Anno,Data", "Filme,Ano,Visto"],
)
def test_the_language_of_the_header_settles_the_order_of_day_and_month(
    tearjerk: Run, home: Path, tmp_path: Path, header: str
) -> None:
    result = tearjerk("import", str(write(tmp_path, f"{header}\nHope,2013,01/02/2020\n")))
    assert entry_fields(read_record(home)) == [("hope-2013", "2020-02-01", None, None, None)]
    column = header.casefold().split(",")[2]
    assert f"read the dates in '{column}' as day/month/year" in result.stderr


def test_a_date_in_the_column_outweighs_the_language_of_the_header(
    tearjerk: Run, home: Path, tmp_path: Path
) -> None:
    report(tearjerk, write(tmp_path, "Titre,Année,Vu le\nHope,2013,01/02/2020\nSunny,2011,01/13/2020\n"))
    assert {entry.seen_on for entry in read_record(home).entries()} == {"2020-01-02", "2020-01-13"}


def test_the_message_on_an_ambiguous_date_says_what_to_do(tearjerk: Run, tmp_path: Path) -> None:
    result = tearjerk("import", str(write(tmp_path, "Title,Year,Date\nHope,2013,01/02/2020\n")))
    assert "'01/02/2020' may be 2020-01-02 or 2020-02-01; write it as YYYY-MM-DD" in result.stderr


@pytest.mark.parametrize("other", ["05/13/2021", "13/05/2021"])
def test_a_date_that_does_not_exist_is_quoted_as_it_is_in_the_file(
    tearjerk: Run, home: Path, tmp_path: Path, other: str
) -> None:
    text = f"Title,Year,Date\nHope,2013,13/14/2021\nSunny,2011,{other}\n"
    result = tearjerk("import", str(write(tmp_path, text)))
    assert "line 2: '13/14/2021' is not a date" in result.stderr
    assert {entry.seen_on for entry in read_record(home).entries()} == {"2021-05-13"}


def test_a_date_that_does_not_exist_does_not_settle_the_order(
    tearjerk: Run, home: Path, tmp_path: Path
) -> None:
    text = "Title,Year,Date\nHope,2013,13/14/2021\nSunny,2011,05/13/2021\nSilenced,2011,05/06/2021\n"
    tearjerk("import", str(write(tmp_path, text)))
    assert {entry.seen_on for entry in read_record(home).entries()} == {"2021-05-13", "2021-05-06"}
