"""Set up completion in the files that a shell reads when it starts."""

import os
import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tearjerk.errors import UsageError
from tearjerk.shells.request import SHELLS
from tearjerk.shells.tab import script


class InstallLocation(NamedTuple):
    """The path of a completion script, and the start-up file and line that load it.

    `start_file` is None if the shell finds the script by itself.
    """

    script: Path
    start_file: Path | None = None
    line: str = ""


def parse_shell(typed: str) -> str:
    """Return the name of a supported shell; raises UsageError if it is not supported."""
    shell = typed.lower()
    if shell not in SHELLS:
        raise UsageError(f"No completion for '{typed}'. Choose from: bash, zsh, fish, powershell.")
    return shell


def detect_shell() -> str:
    """Return the shell that started the program; raises UsageError if it is not found or not supported."""
    import shellingham  # a dependency of Typer; inspects processes, so it is imported only if needed

    try:
        return parse_shell(shellingham.detect_shell()[0])
    except (shellingham.ShellDetectionFailure, UsageError):
        raise UsageError("Your shell was not recognised. Name it: bash, zsh, fish or powershell.") from None


def install(shell: str, environment: Mapping[str, str]) -> str:
    """Write a shell's completion script, make the shell load it, and return a description of what was done.

    Raises UsageError for PowerShell: only PowerShell itself knows where its profile is.
    """
    if shell in ("powershell", "pwsh"):
        raise UsageError(
            "Add this line to your PowerShell profile ($PROFILE):"
            " tearjerk --show-completion powershell | Out-String | Invoke-Expression"
        )
    location = _install_location(shell, environment)
    location.script.parent.mkdir(parents=True, exist_ok=True)
    location.script.write_text(script(shell), encoding="utf-8")
    written = f"Wrote {location.script}"
    if location.start_file is not None:
        before = location.start_file.read_bytes() if location.start_file.exists() else b""
        if location.line.encode() not in before.splitlines():
            end_of_line = b"" if not before or before.endswith(b"\n") else b"\n"
            with location.start_file.open("ab") as file:
                file.write(end_of_line + location.line.encode() + b"\n")
        written += f"; {location.start_file} loads it"
    return f"{written}. Open a new shell to use it."


def _install_location(shell: str, environment: Mapping[str, str]) -> InstallLocation:
    home = Path.home()
    if shell == "fish":
        config = _folder(environment, "XDG_CONFIG_HOME", home / ".config")
        return InstallLocation(config / "fish/completions/tearjerk.fish")
    data = _folder(environment, "XDG_DATA_HOME", home / ".local/share")
    if shell == "bash":
        kept = data / "bash-completion/completions/tearjerk"
        return InstallLocation(kept, home / ".bashrc", f"source {shlex.quote(os.fspath(kept))}")
    kept = data / "zsh/site-functions/_tearjerk"
    ready = "(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }"
    start_file = Path(environment.get("ZDOTDIR") or home) / ".zshrc"
    return InstallLocation(kept, start_file, f"{ready}; source {shlex.quote(os.fspath(kept))}")


def _folder(environment: Mapping[str, str], variable: str, usual: Path) -> Path:
    chosen = Path(environment.get(variable, ""))
    return chosen if chosen.is_absolute() else usual
