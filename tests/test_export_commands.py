"""Importing an export into an empty home restores it, for every record and every format."""

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tearjerk.diary import changes, store
from tests.recording import recorded, steps
from tools.fuzz.program import environment, run

FILES = {"json": "diary.json", "csv": "diary.csv", "letterboxd": "letterboxd.csv", "imdb": "ratings.csv"}


@pytest.mark.parametrize("form", FILES)
@settings(max_examples=12)
@given(steps_taken=st.lists(steps, max_size=10))
def test_an_export_imported_into_an_empty_home_exports_the_same(form: str, steps_taken: list[Any]) -> None:
    record = recorded(steps_taken)
    everything = changes.Change(
        "All.", (*record.statements, *record.marks.values()), tuple(record.films.values())
    )
    with TemporaryDirectory() as folder:
        first, second = Path(folder, "first"), Path(folder, FILES[form])
        with environment({"TEARJERK_HOME": str(Path(folder, "old"))}):
            store.apply(
                Path(folder, "old", "diary.sqlite3"), datetime(2024, 6, 1, tzinfo=UTC), lambda _: everything
            )
            assert run("export", "--format", form, "--output", str(second)).exit_code == 0
        data = second.read_bytes()
        with environment({"TEARJERK_HOME": str(Path(folder, "new"))}):
            assert run("import", str(second)).exit_code in (0, 1)  # 1 if there was nothing to export
            assert run("export", "--format", form, "--output", str(first)).exit_code == 0
        assert first.read_bytes() == data
