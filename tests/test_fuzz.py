"""Damaged inputs, a few of each kind per run; `python -m tools.fuzz` tries many more."""

import json
import os
import sys
from importlib import import_module
from pathlib import Path

import pytest

from tearjerk import cli
from tests.conftest import Run
from tools.fuzz import import_files, program
from tools.fuzz.__main__ import TARGETS, attempt_random
from tools.fuzz.import_samples import SAMPLE_FILES
from tools.fuzz.program import BrokenContractError

SEED = int(os.environ.get("FUZZ_SEED", "2"))


@pytest.mark.parametrize("number", range(12))
@pytest.mark.parametrize("target", TARGETS)
def test_damaged_input_does_not_break_the_contract(target: str, number: int) -> None:
    import_module(f"tools.fuzz.{target}").attempt(attempt_random(target, SEED, number))


def test_an_error_without_a_message_breaks_the_contract(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "run", lambda _: 3)
    with pytest.raises(BrokenContractError, match="an error without a message"):
        program.run("list")


def test_a_file_that_is_silently_not_imported_breaks_the_contract(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_files, "run", lambda *_: program.Result(1, "[]", ""))
    with pytest.raises(BrokenContractError, match="without a message"):
        import_files.attempt(attempt_random("import_files", SEED, 0))


def test_input_is_restored_after_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: list[str]) -> int:
        raise RuntimeError

    before = sys.stdin
    monkeypatch.setattr(cli, "run", fail)
    with pytest.raises(RuntimeError):
        program.run("list")
    assert sys.stdin is before


def test_undamaged_sample_files_are_imported(tearjerk: Run, tmp_path: Path) -> None:
    for name, text in SAMPLE_FILES.items():
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        result = tearjerk("import", str(path), "--as", "saved", "--dry-run", "--json")
        assert result.returncode == 0, (name, result.stderr)
        outcomes = {row["outcome"] for row in json.loads(result.stdout)}
        assert "taken" in outcomes, name
        assert "unreadable" not in outcomes, name
