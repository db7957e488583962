"""Run the program as in an installation without an optional module."""

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT


def run_without(module: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program while a module cannot be imported; a file in the folder hides it."""
    (folder / f"{module}.py").write_text(
        f"raise ModuleNotFoundError('No module named {module}', name='{module}')\n"
    )
    return subprocess.run(
        [sys.executable, "-m", "tearjerk", *arguments],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": f"{folder}{os.pathsep}{ROOT}"},
        check=False,
    )
