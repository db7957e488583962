"""Damaged inputs, a few of each kind per run; `python -m tools.fuzz` tries many more."""

import json
import os
from importlib import import_module
from pathlib import Path

import pytest

from tests.conftest import Run
from tools.fuzz.__main__ import TARGETS, generator
from tools.fuzz.import_samples import SAMPLE_FILES

SEED = int(os.environ.get("FUZZ_SEED", "2"))


@pytest.mark.parametrize("number", range(12))
@pytest.mark.parametrize("target", TARGETS)
def test_damaged_input_does_not_break_the_contract(target: str, number: int) -> None:
    import_module(f"tools.fuzz.{target}").attempt(generator(target, SEED, number))


def test_undamaged_sample_files_are_imported(tearjerk: Run, tmp_path: Path) -> None:
    for name, text in SAMPLE_FILES.items():
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        done = tearjerk("import", str(path), "--as", "saved", "--dry-run", "--json")
        assert done.returncode == 0, (name, done.stderr)
        outcomes = {row["outcome"] for row in json.loads(done.stdout)}
        assert "taken" in outcomes, name
        assert "unreadable" not in outcomes, name
