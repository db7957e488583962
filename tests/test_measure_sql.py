"""The query of `measure --sql` counts what `measure` counts, and rejects, by name, rules that an engine cannot express."""

import re
from pathlib import Path
from random import Random
from typing import Any

import duckdb
import polars as pl
import pytest

from tearjerk.errors import UsageError
from tearjerk.measure.language import Language, always, exclusion, tears
from tearjerk.measure.rules.languages import AUTO, LANGUAGES, languages_for
from tearjerk.measure.sql.engines import DUCKDB, ENGINES, SPARK, Engine
from tearjerk.measure.sql.query import build_count_query
from tearjerk.measure.sql.regexes import translate_regex
from tearjerk.measure.sql.tables import parse_table
from tests.conftest import Run
from tests.generated_reviews import review
from tests.hidden_modules import run_without
from tools.compare_engines import duckdb_counts, measured_counts

RATINGS: dict[str, list[Any]] = {
    "of five": [1, 2, 3, 4, 5, None],
    "of ten": [1, 4, 5, 10, None],
    "of a hundred": [5, 40, 41, 100],
    "of no scale": [1, 4, 1000],
    "none": [None],
    "halves": [0.5, 2.0, 2.5, 5.0, None, float("nan"), float("inf")],
    "texts": ["1", "4", "4.5", "10", " 3", "3 ", "+2", "1e0", "?", "", "nan", "inf", "4d", "1_0", None],
}

FILMS: dict[str, list[Any]] = {
    "numbers": [1, 2, 3, None],
    "texts": ["a", "a ", "b", "nan", "1.0", "1", "", "  ", "\u3000", None],
    "floats": [1.0, 2.5, float("nan"), float("inf"), None],
}


def write_reviews(folder: Path, films: list[Any], ratings: list[Any], count: int = 1500) -> Path:
    random = Random(f"{films} {ratings}")
    rows = [(random.choice(films), random.choice(ratings), review(random)) for _ in range(count)]
    path = folder / "reviews.parquet"
    pl.DataFrame(rows + rows[:50], schema=["film", "rating", "review"], orient="row").write_parquet(path)
    return path


@pytest.mark.parametrize("ratings", RATINGS)
def test_duckdb_agrees_with_measure_for_any_ratings(tmp_path: Path, ratings: str) -> None:
    path = write_reviews(tmp_path, FILMS["numbers"], RATINGS[ratings])
    expected = measured_counts(path, AUTO)
    assert sum(crying for _, crying in expected.values()) > 50
    assert duckdb_counts(path, AUTO) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_duckdb_agrees_with_measure_in_each_language(tmp_path: Path, language: str) -> None:
    path = write_reviews(tmp_path, FILMS["numbers"], RATINGS["of ten"])
    assert duckdb_counts(path, language) == measured_counts(path, language)


@pytest.mark.parametrize("films", FILMS)
def test_duckdb_agrees_with_measure_for_any_film_codes(tmp_path: Path, films: str) -> None:
    path = write_reviews(tmp_path, FILMS[films], RATINGS["of ten"])
    assert duckdb_counts(path, AUTO) == measured_counts(path, AUTO)


def test_the_scale_depends_on_all_ratings(tmp_path: Path) -> None:
    path = tmp_path / "late.parquet"
    ratings = [4] * 20_000 + [10]
    pl.DataFrame({"film": 1, "rating": ratings, "review": "펑펑 울었다"}).write_parquet(path)
    assert duckdb_counts(path, AUTO) == measured_counts(path, AUTO) == {1: (20_001, 1)}


def test_a_table_without_ratings_is_counted_without_them(tearjerk: Run, tmp_path: Path) -> None:
    with duckdb.connect() as database:
        database.execute("CREATE TABLE \"my reviews\" AS SELECT 7 AS film, '펑펑 울었다' AS review")
        query = tearjerk("measure", "--sql", "duckdb", "--table", '"my reviews"', "--no-rating").stdout
        assert database.execute(query).fetchall() == [(7, 1, 1)]


@pytest.mark.parametrize("engine", ENGINES.values(), ids=lambda engine: engine.name)
def test_every_engine_can_express_the_rules_of_every_language(engine: Engine) -> None:
    for languages in (languages_for(AUTO), *(languages_for(code) for code in LANGUAGES)):
        assert build_count_query(languages, parse_table("reviews", engine), engine, has_ratings=True)


ENGINE_SENSITIVE_REGEXES = {
    "x$": "x{}",
    "^x": "{}x",
    "x.x": "x{}x",
    r"x\sx": "x{}x",
    r"x\Sx": "x{}x",
    r"x[^가-힣\s]x": "x{}x",
    "x(?i:[a-z])x": "x{}x",
    "x(?i:[^a-z])x": "x{}x",
    "x(?i:k|s|i|é)x": "x{}x",
    "x(?i:[ki-té’-])x": "x{}x",
}
"""Regular expressions, each with a string whose placeholder becomes every Unicode character in turn."""


@pytest.mark.parametrize("regex", ENGINE_SENSITIVE_REGEXES)
def test_duckdb_and_polars_agree_on_regular_expressions_for_any_character(regex: str) -> None:
    codes = [code for code in range(0x110000) if not 0xD800 <= code < 0xE000]
    before, after = ENGINE_SENSITIVE_REGEXES[regex].split("{}")
    matches = pl.Series(f"{before}{chr(code)}{after}" for code in codes).str.contains(regex)
    query = f"""SELECT code FROM (SELECT range::INT AS code FROM range(1114112))
        WHERE code NOT BETWEEN 55296 AND 57343
        AND regexp_matches('{before}' || chr(code) || '{after}', '{translate_regex("a rule", regex, DUCKDB)}')
        ORDER BY code"""
    with duckdb.connect() as database:
        found = [code for (code,) in database.execute(query).fetchall()]
    assert found == pl.Series(codes).filter(matches).to_list()


UNSUPPORTED_REGEXES = [
    "(?=x)",
    "(?!x)",
    "(?<=x)",
    r"\bx",
    r"\p{Hangul}",
    r"\d",
    r"\w",
    "(?s:x)",
    "(?P<n>x)",
    "[[:alpha:]]",
    "[a&&b]",
    "[a--b]",
    r"[^\S]",
    "x*+",
    "x{2}+",
]


@pytest.mark.parametrize("engine", ENGINES.values(), ids=lambda engine: engine.name)
@pytest.mark.parametrize("regex", UNSUPPORTED_REGEXES)
def test_a_rule_that_an_engine_may_read_differently_is_rejected_by_name(regex: str, engine: Engine) -> None:
    rules = (always("a", "x", "x"), exclusion("why", "holds it back", f"y{regex}", "y"), tears("t", "x", "x"))
    language = Language("ko", "[가-힣]", "x", rules)
    with pytest.raises(UsageError, match=f"{engine.name} cannot express the rule 'holds it back'"):
        build_count_query([language], parse_table("reviews", engine), engine, has_ratings=True)


def test_a_repetitive_review_cannot_exhaust_the_java_stack() -> None:
    assert translate_regex("many", "(?:so )*(x|y)+z*", SPARK) == "(?:so ){0,1000}(x|y){1,1000}z*"
    assert translate_regex("many", "(?:so )*(x|y)+z*", DUCKDB) == "(?:so )*(x|y)+z*"


def test_repetitions_beyond_duckdbs_limit_are_rejected() -> None:
    assert translate_regex("many", "x{1001}", SPARK) == "x{1001}"
    with pytest.raises(UsageError, match="DuckDB cannot express the rule 'many'"):
        translate_regex("many", "x{1001}", DUCKDB)


@pytest.mark.parametrize("engine", ENGINES.values(), ids=lambda engine: engine.name)
@pytest.mark.parametrize("name", ["reviews", "a.b.reviews", "리뷰", "x/*.parquet", "s3://b/it's.parquet"])
def test_a_table_is_a_name_or_parquet_files(name: str, engine: Engine) -> None:
    assert name in parse_table(name, engine).sql(dialect=engine.dialect).replace("''", "'").replace(
        "\\'", "'"
    )


@pytest.mark.parametrize("engine", ENGINES.values(), ids=lambda engine: engine.name)
@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        "r; DROP TABLE r",
        "r, s",
        "r AS s",
        "(SELECT 1)",
        "f(1)",
        "my-r",
        "x.csv'",
        "r JOIN s",
        "r -- s",
    ],
)
def test_nothing_but_a_table_can_be_injected(name: str, engine: Engine) -> None:
    with pytest.raises(UsageError, match="is not the name of a table"):
        parse_table(name, engine)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--sql", "duckdb"],
        ["--sql", "bigquery", "--table", "r"],
        ["--table", "r"],
        ["--no-rating", "r.csv"],
        ["r.csv", "--sql", "duckdb", "--table", "r"],
        ["--sql", "duckdb", "--table", "r", "--json"],
        [],
    ],
)
def test_incompatible_options_are_usage_errors(tearjerk: Run, arguments: list[str]) -> None:
    result = tearjerk("measure", *arguments)
    assert (result.returncode, result.stdout, len(result.stderr.splitlines())) == (2, "", 1)


def test_the_command_offers_the_supported_engines(tearjerk: Run) -> None:
    result = tearjerk("measure", "--sql", "none", "--table", "r")
    assert set(re.findall(r"'(\w+)'", result.stderr.partition("not one of")[2])) == set(ENGINES)


MAKE_QUERY = ("measure", "--sql", "duckdb", "--table", "r")


def test_without_the_extra_one_sentence_says_how_to_install_it(tmp_path: Path) -> None:
    result = run_without("sqlglot", tmp_path, *MAKE_QUERY)
    assert (result.returncode, result.stdout) == (3, "")
    assert "-m pip install sqlglot" in result.stderr


def test_making_a_query_does_not_need_polars(tmp_path: Path) -> None:
    assert run_without("polars", tmp_path, *MAKE_QUERY).returncode == 0
