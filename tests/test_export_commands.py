"""`export` as a user runs it: the file it writes, and that importing it into an empty home loses nothing."""

import json
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tearjerk.diary import store
from tests.conftest import Run, unix_only
from tests.record_steps import build_record, change_with_everything, steps
from tools.fuzz.program import environment, run

FILES = {"json": "diary.json", "csv": "diary.csv", "letterboxd": "letterboxd.csv", "imdb": "ratings.csv"}


@pytest.mark.parametrize(
    ("format_name", "written", "left_out"),
    [
        ("json", "4 films", None),
        ("csv", "4 films", None),
        ("letterboxd", "2 films", "Left out 2 films: this format contains only films you have seen."),
        ("imdb", "1 film", "Left out 3 films: this format contains only films you have rated."),
    ],
)
def test_export_counts_the_films_written_and_those_left_out(
    tearjerk: Run, tmp_path: Path, format_name: str, written: str, left_out: str | None
) -> None:
    tearjerk("seen", "hope")
    tearjerk("seen", "hope")
    tearjerk("rate", "glove", "4")
    tearjerk("save", "sunny")
    tearjerk("never", "silenced")
    path = tmp_path / FILES[format_name]
    result = tearjerk("export", "--format", format_name, "--output", str(path))
    assert result.stdout == f"Wrote {path}: {written}.\n"
    assert result.stderr.partition(" Use")[0] == (left_out or "")
    assert tearjerk("export", "--format", format_name).stderr == result.stderr


@pytest.mark.parametrize("format_name", FILES)
@settings(max_examples=12)
@given(steps_taken=st.lists(steps, max_size=10))
def test_exporting_again_from_an_empty_home_gives_the_same_file(
    format_name: str, steps_taken: list[Any]
) -> None:
    record = build_record(steps_taken)
    everything = change_with_everything(record)
    with TemporaryDirectory() as folder:
        reexported, exported = Path(folder, "first"), Path(folder, FILES[format_name])
        with environment({"TEARJERK_HOME": str(Path(folder, "old"))}):
            store.apply(
                Path(folder, "old", "diary.sqlite3"), datetime(2024, 6, 1, tzinfo=UTC), lambda _: everything
            )
            assert run("export", "--format", format_name, "--output", str(exported)).exit_code == 0
        data = exported.read_bytes()
        with environment({"TEARJERK_HOME": str(Path(folder, "new"))}):
            assert run("import", str(exported)).exit_code in (0, 1)  # 1 if there was nothing to export
            assert run("export", "--format", format_name, "--output", str(reexported)).exit_code == 0
        assert reexported.read_bytes() == data


@unix_only
@pytest.mark.parametrize("format_name", ["json", "letterboxd"])
def test_export_writes_to_a_file_or_prints_the_same(tearjerk: Run, tmp_path: Path, format_name: str) -> None:
    tearjerk("seen", "hope", "--note", "소원, “wish”")
    tearjerk("save", "silenced")
    printed = tearjerk("export", "--format", format_name).stdout
    path = tmp_path / "out"
    path.write_text("old")
    path.chmod(0o640)
    link = tmp_path / "link"
    link.symlink_to(path)
    result = tearjerk("export", "--format", format_name, "--output", str(link))
    assert result.returncode == 0
    assert "Wrote" in result.stdout
    assert path.read_text(encoding="utf-8") == printed
    assert link.is_symlink()
    assert path.stat().st_mode & 0o777 == 0o640
    assert ("this format contains only films you have seen" in result.stderr) == (format_name == "letterboxd")
    if format_name == "json":
        assert json.loads(printed)["tearjerk"] == 1
        assert "소원" in printed


@pytest.mark.parametrize("name", ["no/such/folder/file", "", "."])
def test_an_export_that_cannot_be_written_is_an_error(tearjerk: Run, tmp_path: Path, name: str) -> None:
    result = tearjerk("export", "--output", str(tmp_path / name) if name else "")
    assert (result.returncode, result.stdout) == (3, "")
    assert "Cannot write" in result.stderr


@unix_only
def test_exporting_to_a_device_does_not_replace_it(tearjerk: Run) -> None:
    assert tearjerk("export", "--output", "/dev/null").returncode == 0
    assert Path("/dev/null").is_char_device()


def test_a_dash_is_standard_output(tearjerk: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tearjerk("seen", "hope")
    monkeypatch.chdir(tmp_path)
    assert tearjerk("export", "-o", "-").stdout == tearjerk("export").stdout
    assert not (tmp_path / "-").exists()
