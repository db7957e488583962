"""CONTRIBUTING lists every tool, and every tool listed there exists."""

import re

from tests.conftest import ROOT

RUN = 'if __name__ == "__main__":'


def test_contributing_lists_every_tool() -> None:
    present = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__main__")
        for path in (ROOT / "tools").rglob("*.py")
        if RUN in path.read_text(encoding="utf-8")
    }
    rows = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(tools\.[a-z_.]+)", rows, re.MULTILINE)) == present
