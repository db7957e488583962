"""How to add packages that a command needs to this installation: that depends on what made it."""

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
    """A command that adds packages where tearjerk runs, with pipx, uv or pip: whichever made this environment.

    `prefix` is the folder of the environment, that of this Python unless given.
    """
    prefix = Path(sys.prefix) if prefix is None else prefix
    if (prefix / "pipx_metadata.json").exists():
        return _quoted(["pipx", "inject", "tearjerk", *packages])
    receipt = prefix / "uv-receipt.toml"
    if receipt.exists():
        return _quoted(_with_uv_tool(receipt, packages))
    if find_spec("pip") is None:
        return _quoted(["uv", "pip", "install", "--python", sys.executable, *packages])
    return _quoted([sys.executable, "-m", "pip", "install", *packages])


def _with_uv_tool(receipt: Path, packages: Sequence[str]) -> list[str]:
    # Installing again replaces what was added before, so that is named again, and so is where tearjerk came from.
    try:
        requirements = tomllib.loads(receipt.read_text(encoding="utf-8"))["tool"]["requirements"]
    except (OSError, ValueError, KeyError):
        requirements = []
    source = next((_source(one) for one in requirements if one.get("name") == "tearjerk"), "tearjerk")
    before = [one["name"] for one in requirements if one.get("name") not in ("tearjerk", *packages, None)]
    added = [word for package in (*before, *packages) for word in ("--with", package)]
    return ["uv", "tool", "install", *added, source]


def _source(requirement: dict[str, Any]) -> str:
    if "git" in requirement:
        return f"git+{requirement['git']}"
    places = (requirement.get(key) for key in ("directory", "editable", "path", "url"))
    return next((str(place) for place in places if place), "tearjerk")


def _quoted(words: list[str]) -> str:
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)
