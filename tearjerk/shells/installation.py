"""Sets up completion in the files that a shell reads when it starts."""

import os
import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tearjerk.errors import UsageError
from tearjerk.shells.request import SHELLS
from tearjerk.shells.tab import script


class InstallLocation(NamedTuple):
    """Where a script is kept, and the file and the line by which a shell reads it; no line if the shell looks there by itself."""

    script: Path
    start_file: Path | None = None
    line: str = ""


def parse_shell(typed: str) -> str:
    """The shell of that name; raises UsageError where completion does not know it."""
    shell = typed.lower()
    if shell not in SHELLS:
        raise UsageError(f"No completion for '{typed}'. Choose from: bash, zsh, fish, powershell.")
    return shell


def detect_shell() -> str:
    """The shell that started the program; raises UsageError where there is none, or completion does not know it."""
    import shellingham  # Typer's own dependency; looks at the processes, so only where it is asked for

    try:
        return parse_shell(shellingham.detect_shell()[0])
    except (shellingham.ShellDetectionFailure, UsageError):
        raise UsageError("Your shell was not recognised. Name it: bash, zsh, fish or powershell.") from None


def install(shell: str, environment: Mapping[str, str]) -> str:
    """Writes the script of a shell and has the shell read it; says what was done.

    Raises UsageError for PowerShell, whose profile is not written: where it is, only PowerShell knows.
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
        written += f"; {location.start_file} reads it"
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
