"""While the pager runs, Ctrl-C belongs to it, as in less, where it stops a search."""

import sys
from pathlib import Path

import pytest

from tests.terminals import typed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")


def test_ctrl_c_leaves_the_pager_running(tmp_path: Path) -> None:
    pager = tmp_path / "pager"
    # It reports when it is ready, and continues only after a line typed after Ctrl-C.
    pager.write_text("#!/bin/sh\ncat >/dev/null\nprintf 'READY '\nread line </dev/tty\necho THE END\n")
    pager.chmod(0o755)
    code, shown = typed(["list"], [b"\x03\n"], prompt="READY ", keys=False, PAGER=str(pager))
    assert "THE END" in shown
    assert code == 0
