"""While the pager runs, Ctrl-C goes to the pager; in less, for example, it stops a search."""

from pathlib import Path

from tests.terminals import run_in_terminal


def test_ctrl_c_leaves_the_pager_running(tmp_path: Path) -> None:
    pager = tmp_path / "pager"
    # It reports when it is ready, and continues only after a line typed after Ctrl-C.
    pager.write_text("#!/bin/sh\ncat >/dev/null\nprintf 'READY '\nread line </dev/tty\necho THE END\n")
    pager.chmod(0o755)
    code, shown = run_in_terminal(["list"], [b"\x03\n"], prompt="READY ", reads_keys=False, PAGER=str(pager))
    assert "THE END" in shown
    assert code == 0
