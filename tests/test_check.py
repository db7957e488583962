"""`check` lists every fault, each with film and field."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tearjerk.catalogue.checking import checked
from tearjerk.errors import FileError
from tests.conftest import ROOT, Run, record


def test_the_bundled_catalogue_is_sound(tearjerk: Run) -> None:
    done = tearjerk("check", str(ROOT / "data" / "films.json"))
    assert (done.returncode, done.stderr) == (0, "")


def test_all_faults_of_all_films_are_named(
    tearjerk: Run, write_catalogue: Callable[[list[Any]], str]
) -> None:
    missing = record(id="third-2001")
    del missing["synopsis"]
    path = write_catalogue(
        [
            record(
                id="first-2001",
                themes=["famly", "wra"],
                runtime=-5,
                colour="red",
                released="20010505",
                directors=[{"nom": 2}, {"name": "", "name_ko": 3}],
                tears={"reviews": 0, "crying": -1, "share": 2, "low": 0, "high": 1, "corpora": []},
            ),
            record(
                id="second-2001",
                year="2001",
                warnings={"present": ["nothing"], "absent": ["zz", 3], "odd": 1},
            ),
            missing,
            record(id="second-2001"),
            7,
        ]
    )
    done = tearjerk("check", path)
    assert done.returncode == 3
    assert done.stdout == ""
    for line in (
        "first-2001: runtime: ",
        "first-2001: themes: 'famly' is not in the vocabulary",
        "first-2001: themes: 'wra' is not in the vocabulary",
        "first-2001: released: '20010505' is no date",
        "first-2001: directors[0].name: missing",
        "first-2001: directors[0].nom: no such field",
        "first-2001: directors[1].name: ",
        "first-2001: directors[1].name_ko: ",
        "first-2001: tears.reviews: ",
        "first-2001: tears.share: ",
        "second-2001: warnings.present: 'nothing' is not in the vocabulary",
        "second-2001: warnings.absent[1]: ",
        "second-2001: warnings.odd: no such field",
        "first-2001: colour: no such field",
        "second-2001: year: ",
        "third-2001: synopsis: missing",
        "second-2001: id: another film has the same id",
        "film 5: record: a film is a JSON object",
    ):
        assert line in done.stderr, done.stderr
    assert done.stderr.splitlines()[-1].startswith(f"tearjerk: {path} is not sound: ")


def test_a_missing_file_exits_3(tearjerk: Run, tmp_path: Path) -> None:
    assert tearjerk("check", str(tmp_path / "none")).returncode == 3


def test_a_catalogue_may_come_through_a_pipe(tearjerk: Run) -> None:
    with (ROOT / "data" / "films.json").open("rb") as films:
        done = subprocess.run(
            [sys.executable, "-m", "tearjerk", "check", "/dev/stdin"],
            stdin=films,
            capture_output=True,
            text=True,
            cwd=ROOT,
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, "")
    assert " is sound: " in done.stdout


def test_what_the_types_allow_and_the_schema_does_not_is_a_fault() -> None:
    for changes in ({"imdb": "tt1"}, {"imdb": "tt٣٤٥٦٧٨٩"}, {"title": "  "}, {"released": "2000-W01-1"}):
        (fault,) = checked(json.dumps([record(**changes)]).encode()).faults
        assert fault.field in changes


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*record(), "odd"]), inner, max_size=4)
    ),
    max_leaves=8,
)


@given(st.lists(anything, max_size=3))
def test_no_json_array_crashes_the_check(records: list[Any]) -> None:
    import msgspec

    found = checked(msgspec.json.encode(records))
    assert found.films == len(records)
    assert bool(found.faults) == bool(records)


def _is_json(text: bytes) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


@given(st.binary())
def test_no_bytes_crash_the_check(text: bytes) -> None:
    try:
        assert checked(text).films == len(json.loads(text))
    except FileError:
        assert not text.lstrip().startswith(b"[") or not _is_json(text)
