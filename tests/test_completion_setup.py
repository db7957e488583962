"""Completion is set up with one command, and shells can read its scripts."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.shells import installed


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell", "pwsh"])
def test_each_shell_gets_its_script(tearjerk: Run, shell: str) -> None:
    result = tearjerk("--show-completion", shell)
    assert result.returncode == 0
    assert "_tearjerk_completion" in result.stdout or "Register-ArgumentCompleter" in result.stdout
    assert tearjerk(_TEARJERK_COMPLETE=f"source_{shell}").stdout == result.stdout


def test_powershell_is_not_offered_for_installation_which_it_does_not_support(tearjerk: Run) -> None:
    assert tearjerk("--install-completion", "powershell").returncode == 2
    text = " ".join(tearjerk("--help").stdout.split())
    installation = text.partition("--install-completion")[2].partition("--show-completion")[0]
    assert "bash, zsh or fish" in installation
    assert "powershell" not in installation


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_scripts_load_silently(tearjerk: Run, shell: str, tmp_path: Path) -> None:
    if not installed(shell):
        pytest.skip(f"{shell} is not installed")
    script = tmp_path / "script"
    script.write_text(tearjerk("--show-completion", shell).stdout)
    result = subprocess.run([shell, "-n", script], capture_output=True, text=True, check=True)
    assert result.stdout + result.stderr == ""


@pytest.mark.parametrize(
    ("shell", "script", "start_file"),
    [
        ("bash", ".local/share/bash-completion/completions/tearjerk", ".bashrc"),
        ("zsh", ".local/share/zsh/site-functions/_tearjerk", ".zshrc"),
        ("fish", ".config/fish/completions/tearjerk.fish", None),
    ],
)
def test_installing_twice_changes_nothing(
    tearjerk: Run, shell: str, script: str, start_file: str | None, tmp_path: Path
) -> None:
    if start_file is not None:
        (tmp_path / start_file).write_text("alias x=y")
    variables = {"HOME": str(tmp_path), "XDG_DATA_HOME": "", "XDG_CONFIG_HOME": "", "ZDOTDIR": ""}
    for _ in range(2):
        result = tearjerk("--install-completion", shell, **variables)
        assert result.returncode == 0
        assert str(tmp_path / script) in result.stdout
    assert (tmp_path / script).read_text() == tearjerk("--show-completion", shell).stdout
    if start_file is not None:
        first, *added = (tmp_path / start_file).read_text().splitlines()
        assert first == "alias x=y"
        assert len(added) == 1
        assert script in added[0]


@pytest.mark.skipif(not installed("zsh"), reason="zsh is not installed")
def test_the_startup_file_of_zsh_works(tearjerk: Run, tmp_path: Path) -> None:
    variables = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "a folder"), "ZDOTDIR": str(tmp_path)}
    tearjerk("--install-completion", "zsh", **variables)
    result = subprocess.run(
        ["zsh", "-i", "-c", "print $_comps[tearjerk]"],
        capture_output=True,
        text=True,
        env={**os.environ, **variables},
        check=True,
    )
    assert result.stdout == "_tearjerk_completion\n"


def test_installing_needs_a_home_folder(tearjerk: Run) -> None:
    for shell in ("bash", "zsh", "fish"):
        result = tearjerk("--install-completion", shell, HOME="", XDG_DATA_HOME="", XDG_CONFIG_HOME="")
        assert (result.returncode, result.stdout) == (3, "")
        assert "Your home folder is unknown" in result.stderr


def test_powershell_users_get_the_line_to_add(tearjerk: Run) -> None:
    result = tearjerk("--install-completion", "powershell")
    assert result.returncode == 2
    assert "tearjerk --show-completion powershell | Out-String | Invoke-Expression" in result.stderr


def test_an_unknown_shell_is_a_usage_error(tearjerk: Run) -> None:
    for option in ("--install-completion", "--show-completion"):
        result = tearjerk(option, "tcsh")
        assert result.returncode == 2
        assert "bash, zsh, fish, powershell" in result.stderr


def test_completion_is_silent_on_any_error(tearjerk: Run) -> None:
    for instruction in ("complete_tcsh", "nonsense", "complete_bash"):
        result = tearjerk(_TEARJERK_COMPLETE=instruction, COMP_WORDS="tearjerk show", COMP_CWORD="x")
        assert result.stdout + result.stderr == ""
        assert result.returncode != 0
