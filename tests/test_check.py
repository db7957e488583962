"""`check` lists every fault, each with film and field."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tearjerk.errors import FileError
from tearjerk.soundness import faults
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
            record(id="first-2001", themes=["famly"], runtime=-5, colour="red"),
            record(id="second-2001", year="2001", warnings={"present": ["nothing"]}),
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

    found = faults(msgspec.json.encode(records))
    assert bool(found) == bool(records)


@given(st.binary())
def test_no_bytes_crash_the_check(text: bytes) -> None:
    try:
        found = faults(text)
    except FileError:
        return
    assert text.strip().startswith(b"[") or not found
