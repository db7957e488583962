"""`check` reports every error with its film and field."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.film_errors import errors_of
from tearjerk.catalogue.validation import FieldError, valid_films, validate
from tearjerk.errors import FileError
from tests.conftest import ROOT, Run, WriteCatalogue, film_record, unix_only


def test_the_bundled_catalogue_is_valid(tearjerk: Run) -> None:
    result = tearjerk("check", str(ROOT / "data" / "films.json"))
    assert (result.returncode, result.stderr) == (0, "")


def test_all_faults_of_all_films_are_reported(tearjerk: Run, write_catalogue: WriteCatalogue) -> None:
    missing = film_record(id="third-2001")
    del missing["synopsis"]
    path = write_catalogue(
        [
            film_record(
                id="first-2001",
                themes=["famly", "wra"],
                runtime=-5,
                colour="red",
                released="20010505",
                directors=[{"nom": 2}, {"name": "", "name_ko": 3}],
                tears={"reviews": 0, "crying": -1, "share": 2, "low": 0, "high": 1, "corpora": []},
            ),
            film_record(
                id="second-2001",
                year="2001",
                warnings={"present": ["nothing"], "absent": ["zz", 3], "odd": 1},
            ),
            missing,
            film_record(id="second-2001"),
            7,
        ]
    )
    result = tearjerk("check", path)
    assert result.returncode == 3
    assert result.stdout == ""
    for line in (
        "first-2001: runtime: ",
        "first-2001: themes: 'famly' is not in the vocabulary",
        "first-2001: themes: 'wra' is not in the vocabulary",
        "first-2001: released: '20010505' is not a date",
        "first-2001: directors[0].name: missing",
        "first-2001: directors[0].nom: unknown field",
        "first-2001: directors[1].name: ",
        "first-2001: directors[1].name_ko: ",
        "first-2001: tears.reviews: ",
        "first-2001: tears.share: ",
        "second-2001: warnings.present: 'nothing' is not in the vocabulary",
        "second-2001: warnings.absent[1]: ",
        "second-2001: warnings.odd: unknown field",
        "first-2001: colour: unknown field",
        "second-2001: year: ",
        "third-2001: synopsis: missing",
        "second-2001: id: another film has the same id",
        "film 5: record: should be a JSON object",
    ):
        assert line in result.stderr, result.stderr
    assert result.stderr.splitlines()[-1].startswith(f"tearjerk: {path} is not valid: ")


def test_a_missing_file_exits_3(tearjerk: Run, tmp_path: Path) -> None:
    assert tearjerk("check", str(tmp_path / "none")).returncode == 3


@unix_only
def test_a_catalogue_can_be_read_from_a_pipe(tearjerk: Run) -> None:
    with (ROOT / "data" / "films.json").open("rb") as films:
        result = subprocess.run(
            [sys.executable, "-m", "tearjerk", "check", "/dev/stdin"],
            stdin=films,
            capture_output=True,
            text=True,
            cwd=ROOT,
            check=False,
        )
    assert (result.returncode, result.stderr) == (0, "")
    assert " is valid: " in result.stdout


def errors(*records: Any) -> list[str]:
    found = list(validate(msgspec.json.encode(records), "films.json"))
    return [str(error) for error in found if isinstance(error, FieldError)]


def test_values_forbidden_only_by_the_schema_are_errors() -> None:
    for changes in ({"imdb": "tt1"}, {"imdb": "tt٣٤٥٦٧٨٩"}, {"title": "  "}, {"released": "2000-W01-1"}):
        (error,) = errors(film_record(**changes))
        assert error.startswith(f"a-film-2001: {next(iter(changes))}: ")


ESTIMATED = {"tears": None, "cry_basis": "estimated", "cry_reason": "Critics wept."}
COUNTS = film_record()["tears"]
CONTRADICTIONS: dict[str, dict[str, Any]] = {
    "tears: a measured level requires counts": {"tears": None},
    "cry_reason: an estimated level requires a reason": {**ESTIMATED, "cry_reason": None},
    "cry_basis: must be 'measured', because the film has counts": {"cry_basis": "estimated"},
    "tears: more tearful reviews than reviews in total": {"tears": {**COUNTS, "crying": 1001}},
    "tears: the share lies outside its interval": {"tears": {**COUNTS, "low": 0.201}},
    "warnings: 'gore' cannot be both present and absent": {
        "warnings": {"present": ["gore"], "absent": ["gore"]}
    },
    "warnings: 'child-sexual-abuse' is present and implies 'child-abuse', which cannot be absent": {
        "warnings": {"present": ["child-sexual-abuse", "sexual-violence"], "absent": ["child-abuse"]}
    },
    "warnings.spoilers: 'gore' is not listed as present": {"warnings": {"spoilers": ["gore"]}},
    "warnings.in_synopsis: 'gore' is not listed as present": {"warnings": {"in_synopsis": ["gore"]}},
    "warnings: 'gore' cannot be marked as a spoiler, because the synopsis reveals it": {
        "warnings": {"present": ["gore"], "spoilers": ["gore"], "in_synopsis": ["gore"]}
    },
}


@pytest.mark.parametrize("error", CONTRADICTIONS)
def test_contradictory_fields_are_an_error(error: str) -> None:
    assert errors(film_record(**CONTRADICTIONS[error])) == [f"a-film-2001: {error}"]


def test_estimated_films_and_counts_at_the_edge_of_their_interval_are_valid() -> None:
    edge = {**COUNTS, "crying": 1000, "low": 0.2, "high": 0.2}
    assert errors(film_record(**ESTIMATED), film_record(id="b-film-2002", tears=edge)) == []


def test_a_repeated_key_is_a_fault_even_if_both_values_are_valid() -> None:
    text = json.dumps([film_record()]).replace('"year": 2001', '"year": 1999, "year": 2001')
    text = text.replace('"name": "Kim One"', '"name": "Kim One", "name": "Kim One"')
    assert list(map(str, validate(text.encode(), "films.json"))) == [
        "a-film-2001: year: appears more than once",
        "a-film-2001: directors[0].name: appears more than once",
    ]


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*film_record(), "odd"]), inner, max_size=4)
    ),
    max_leaves=8,
)


OPTIONAL = ("cry_range", "imdb", "tmdb", "wikidata", "naver", "notes")


@pytest.mark.parametrize("missing_keys", [(), ("imdb",), ("imdb", "tmdb"), OPTIONAL])
@pytest.mark.parametrize(
    "repeated_key", ["id", "runtime", "tears", "directors", "name_ko", "share", "present", "wikidata"]
)
def test_a_repeated_key_is_noticed_even_if_others_are_missing(
    repeated_key: str, missing_keys: tuple[str, ...]
) -> None:
    fields = {
        key: value for key, value in film_record().items() if key not in missing_keys or key == repeated_key
    }
    text = json.dumps([fields, film_record(id="other-2001")], ensure_ascii=False)
    start = text.index(f'"{repeated_key}": ') + len(f'"{repeated_key}": ')
    value = json.dumps(json.JSONDecoder().raw_decode(text[start:])[0], ensure_ascii=False)
    # An escaped 'e' would hide the key from a plain text search.
    escaped = repeated_key.replace("e", "\\u0065", 1)
    for key in (repeated_key, escaped):
        twice = f'{text[:start]}{value}, "{key}" : {text[start:]}'
        found = [
            str(error) for error in validate(twice.encode(), "films.json") if isinstance(error, FieldError)
        ]
        assert len(found) == 1
        assert found[0].startswith("a-film-2001: ")
        assert found[0].endswith(f"{repeated_key}: appears more than once")


@given(st.lists(st.text(':\\"e ', min_size=1), min_size=6, max_size=6))
def test_colons_and_quotes_in_texts_are_not_taken_for_keys(texts: list[str]) -> None:
    title, also, name, note, reason, synopsis = (f"x{text}" for text in texts)
    film = film_record(
        title=title,
        also_known_as=[also],
        directors=[{"name": name}],
        notes={note: reason},
        synopsis=synopsis,
        warnings={"absent": ["gore"]},
    )
    text = json.dumps([film]).encode()
    assert valid_films(text) is not None or b"\\u003" in text
    assert [type(found) for found in validate(text, "films.json")] == [Film]


def test_an_escaped_colon_is_not_taken_for_a_key() -> None:
    text = json.dumps([film_record(title="A%B")]).replace("%", "\\u003a")
    (film,) = validate(text.encode(), "films.json")
    assert isinstance(film, Film)
    assert film.title == "A:B"


def test_one_faulty_film_does_not_hide_the_others() -> None:
    films = [film_record(id=f"film-{number}") for number in range(5)]
    films[2]["year"] = 1
    films.append(film_record(id="film-3"))
    found = list(validate(json.dumps(films).encode(), "films.json"))
    assert [one.id for one in found if isinstance(one, Film)] == ["film-0", "film-1", "film-3", "film-4"]
    assert [one.field for one in found if isinstance(one, FieldError)] == ["year", "id"]


@given(changes=st.dictionaries(st.sampled_from(list(film_record())), anything, max_size=2))
def test_films_that_pass_the_check_of_all_at_once_have_no_errors(changes: dict[str, Any]) -> None:
    text = json.dumps([film_record(**changes), film_record(id="another-2001")]).encode()
    for film in valid_films(text) or ():
        assert list(errors_of(film)) == []


@given(st.lists(anything, max_size=3))
def test_no_json_array_crashes_the_check(records: list[Any]) -> None:
    assert bool(errors(*records)) == bool(records)


def test_an_unreadable_number_is_reported_with_its_position() -> None:
    text = f"[{json.dumps(film_record())}, {json.dumps(film_record(id='b-film-2002')).replace('0.226', '1e999')}]"
    with pytest.raises(FileError, match=r"out of range - at `\$\[1\]"):
        list(validate(text.encode(), "films.json"))


def _is_json(text: bytes) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


@given(st.binary())
def test_no_bytes_crash_the_check(text: bytes) -> None:
    try:
        list(validate(text, "films.json"))
    except FileError:
        assert not text.lstrip().startswith(b"[") or not _is_json(text)


BASE = json.dumps([film_record(), film_record(id="b-film-2002")], ensure_ascii=False)
QUESTIONABLE: dict[str, str | bytes] = {
    "a key given twice, the first value wrong": BASE.replace('"year": 2001', '"year": "x", "year": 2001', 1),
    "a raw control character": BASE.replace("A Film", "A\x1bFilm", 1),
    "an escaped control character": BASE.replace("A Film", "A\\u001bFilm", 1),
    "half a surrogate pair": BASE.replace("A Film", "A\\ud800Film", 1),
    "a whole number written as a float": BASE.replace('"year": 2001', '"year": 2001.0', 1),
    "a number too large for a float": BASE.replace('"share": 0.2', '"share": 1e999', 1),
    "not a number": BASE.replace('"share": 0.2', '"share": NaN', 1),
    "a comment": f"// films\n{BASE}",
    "one comma too many": BASE[:-1] + ",]",
    "text after the end": f"{BASE} x",
    "UTF-16": BASE.encode("utf-16"),
    "no film at all": "[]",
}


@pytest.mark.parametrize("case", QUESTIONABLE)
def test_check_and_stats_agree_on_validity(case: str, tearjerk: Run, tmp_path: Path) -> None:
    path = tmp_path / "films.json"
    text = QUESTIONABLE[case]
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    judged = tearjerk("check", str(path))
    read = tearjerk("stats", "--catalogue", str(path))
    assert judged.returncode in (0, 3)
    assert judged.returncode == read.returncode, (judged.stderr, read.stderr)


def test_a_dash_is_standard_input(tearjerk: Run) -> None:
    result = tearjerk("check", "-", stdin=json.dumps([film_record()]))
    assert (result.returncode, result.stdout) == (0, "standard input is valid: 1 film.\n")
    result = tearjerk("check", "-", stdin="[1]")
    assert (result.returncode, result.stdout) == (3, "")
    assert "standard input is not valid: 1 error in 1 film." in result.stderr
