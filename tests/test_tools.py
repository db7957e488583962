"""CONTRIBUTING lists every tool that exists; tools explain themselves, and `--check` writes nothing."""

import re
import runpy
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, unix_only
from tools.document import fill_document, write_or_check

MAIN_GUARD = 'if __name__ == "__main__":'
TOOLS = re.findall(
    r"^\| `(tools\.[a-z_.]+)", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.MULTILINE
)


def test_contributing_lists_every_tool() -> None:
    present = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__main__")
        for path in (ROOT / "tools").rglob("*.py")
        if MAIN_GUARD in path.read_text(encoding="utf-8")
    }
    assert set(TOOLS) == present


@unix_only  # one of the tools opens a pty
@pytest.mark.filterwarnings("ignore:.* found in sys.modules:RuntimeWarning")
@pytest.mark.parametrize("tool", TOOLS)
def test_help_shows_the_command_line_on_its_own_line(
    tool: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", [tool, "--help"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module(tool, run_name="__main__", alter_sys=False)
    assert ended.value.code == 0
    assert re.search(rf"^    python -m {re.escape(tool)}\b", capsys.readouterr().out, re.MULTILINE)


def test_check_fails_if_a_file_would_change_and_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    with pytest.raises(SystemExit, match=r"Would change: table\.csv\."):
        write_or_check(path, "new", check=True)
    assert not path.exists()
    write_or_check(path, "old", check=False)
    write_or_check(path, "old", check=True)
    with pytest.raises(SystemExit, match=r"Would change"):
        write_or_check(path, "new", check=True)
    assert path.read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("text", ["<!-- results -->\nold\n", "old\n<!-- /results -->\n"])
def test_a_document_without_both_marks_is_left_alone(text: str, tmp_path: Path) -> None:
    path = tmp_path / "document.md"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SystemExit, match="no place for 'results'"):
        fill_document(path, {"results": "new"}, check=False)
    assert path.read_text(encoding="utf-8") == text
