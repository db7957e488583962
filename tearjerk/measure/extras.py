"""Build the command that installs missing packages, which depends on how tearjerk was installed."""

import os
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any


def install_command(packages: Sequence[str], prefix: Path | None = None) -> str:
    """Return a command that adds packages to this environment, using the tool that manages it: pipx, uv or pip.

    `prefix` is the folder of the environment; the default is that of this Python.
    """
    prefix = Path(sys.prefix) if prefix is None else prefix
    if (prefix / "pipx_metadata.json").exists():
        return _quote_command(["pipx", "inject", "tearjerk", *packages])
    receipt = prefix / "uv-receipt.toml"
    if receipt.exists():
        return _quote_command(_uv_tool_command(receipt, packages))
    if find_spec("pip") is None:
        return _quote_command(["uv", "pip", "install", "--python", sys.executable, *packages])
    return _quote_command([sys.executable, "-m", "pip", "install", *packages])


def _uv_tool_command(receipt: Path, packages: Sequence[str]) -> list[str]:
    # Reinstalling drops packages added earlier, so they are named again, as is the source of tearjerk.
    try:
        requirements = tomllib.loads(receipt.read_text(encoding="utf-8"))["tool"]["requirements"]
    except (OSError, ValueError, KeyError):
        requirements = []
    source = next(
        (_requirement_source(item) for item in requirements if item.get("name") == "tearjerk"), "tearjerk"
    )
    earlier = [item["name"] for item in requirements if item.get("name") not in ("tearjerk", *packages, None)]
    options = [word for package in (*earlier, *packages) for word in ("--with", package)]
    return ["uv", "tool", "install", *options, source]


def _requirement_source(requirement: dict[str, Any]) -> str:
    if "git" in requirement:
        return f"git+{requirement['git']}"
    locations = (requirement.get(key) for key in ("directory", "editable", "path", "url"))
    return next((str(location) for location in locations if location), "tearjerk")


def _quote_command(words: list[str]) -> str:
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)
