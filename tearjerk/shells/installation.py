"""Set up completion in the files that a shell reads when it starts."""

import os
import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tearjerk.errors import FileError, UsageError
from tearjerk.folders import home_folder
from tearjerk.shells.request import SHELLS
from tearjerk.shells.responses import completion_script
from tearjerk.text.words import enumeration

NAMED_SHELLS = [shell for shell in SHELLS if shell != "pwsh"]
"""The shells to name in messages."""


class InstallLocation(NamedTuple):
    """The path of a completion script, the start-up file that loads it, and the line in that file that does so.

    `start_file` is None if the shell finds the script by itself.
    """

    script_path: Path
    start_file: Path | None = None
    loading_line: str = ""


def parse_shell(name: str) -> str:
    """Return the name of a shell in lower case; raises UsageError if the shell is not supported."""
    shell = name.lower()
    if shell not in SHELLS:
        raise UsageError(f"No completion for '{name}'. Choose from: {', '.join(NAMED_SHELLS)}.")
    return shell


def detect_shell() -> str:
    """Return the shell that started the program; raises UsageError if it is not found or not supported."""
    import shellingham  # a dependency of Typer; inspects processes, so it is imported only if needed

    try:
        return parse_shell(shellingham.detect_shell()[0])
    except (shellingham.ShellDetectionFailure, UsageError):
        raise UsageError(
            f"Your shell was not recognised. Name it: {enumeration(NAMED_SHELLS, 'or')}."
        ) from None


def install(shell: str, environment: Mapping[str, str]) -> str:
    """Write a shell's completion script, make the shell load it, and return a description of what was done.

    Raises UsageError for PowerShell, because only PowerShell itself knows where its profile is, and FileError if the
    home folder cannot be determined.
    """
    if shell in ("powershell", "pwsh"):
        raise UsageError(
            "Add this line to your PowerShell profile ($PROFILE):"
            " tearjerk --show-completion powershell | Out-String | Invoke-Expression"
        )
    location = _install_location(shell, environment)
    location.script_path.parent.mkdir(parents=True, exist_ok=True)
    location.script_path.write_text(completion_script(shell), encoding="utf-8")
    written = f"Wrote {location.script_path}"
    if location.start_file is not None:
        before = location.start_file.read_bytes() if location.start_file.exists() else b""
        if location.loading_line.encode() not in before.splitlines():
            end_of_line = b"" if not before or before.endswith(b"\n") else b"\n"
            with location.start_file.open("ab") as file:
                file.write(end_of_line + location.loading_line.encode() + b"\n")
        written += f"; {location.start_file} loads it"
    return f"{written}. Open a new shell to use it."


def _install_location(shell: str, environment: Mapping[str, str]) -> InstallLocation:
    home = home_folder(environment)
    if home is None:
        raise FileError(
            "Your home folder is unknown, so completion cannot be installed. Set HOME, or use --show-completion."
        )
    if shell == "fish":
        config = _xdg_folder(environment, "XDG_CONFIG_HOME", home / ".config")
        return InstallLocation(config / "fish/completions/tearjerk.fish")
    data = _xdg_folder(environment, "XDG_DATA_HOME", home / ".local/share")
    if shell == "bash":
        script_path = data / "bash-completion/completions/tearjerk"
        return InstallLocation(script_path, home / ".bashrc", f"source {shlex.quote(os.fspath(script_path))}")
    script_path = data / "zsh/site-functions/_tearjerk"
    load_compinit = "(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }"
    start_file = Path(environment.get("ZDOTDIR") or home) / ".zshrc"
    return InstallLocation(
        script_path, start_file, f"{load_compinit}; source {shlex.quote(os.fspath(script_path))}"
    )


def _xdg_folder(environment: Mapping[str, str], variable: str, default: Path) -> Path:
    chosen = Path(environment.get(variable, ""))
    return chosen if chosen.is_absolute() else default
