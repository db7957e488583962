"""Exit codes, and one helpful sentence on stderr, for bad input of every kind."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run, unix_only

USAGE = [
    (["random", "--theme", "famly"], "No theme 'famly'. Did you mean 'family'?"),
    (["list", "--genre", "romanse"], "Did you mean 'romance'?"),
    (["list", "--avoid", "animal-deth"], "Did you mean 'animal-death'?"),
    (["list", "--aftertaste", "wram"], "Did you mean 'warm'?"),
    (["list", "--theme", "qqqq"], "`tearjerk themes` lists them all"),
    (["cry-level", "9"], "Levels go from 1 to 5"),
    (["cry-level", "3-2"], "Levels go from 1 to 5"),
    (["list", "--cry-level", "five"], "use 5, 4+ or 2-3"),
    (["list", "--year", "abc"], "Use a form such as 2004, 2010+, 1998-2006 or 1990s"),
    (["list", "--max-runtime", "-5"], "120, 2h or 1h50m"),
    (["list", "--max-runtime", "0"], "120, 2h or 1h50m"),
    (["list", "--max-age", "18"], "ALL, 12, 15 and 19"),
    (["list", "--sort", "tears"], "cry, title, year, runtime"),
    (["list", "--limit", "0"], "--limit"),
    (["list", "--limit", "many"], "--limit"),
    (["list", "--person", "Son Ye-jn"], "Did you mean 'Son Ye-jin'?"),
    (["list", "--fields", "id,titel"], "Unknown field 'titel'. Choose from: id, title,"),
    (["list", "--json", "--fields", ","], "--fields needs names"),
    (["random", "--count", "0"], "--count"),
    (["random", "--seed", "x"], "--seed"),
    (["lst"], "Did you mean 'list'?"),
    (["list", "--jsn"], "--jsn"),
    (["show"], "TITLE"),
    (["search"], "QUERY"),
    (["search", " "], "Name a film"),
    (["show", "zzzzqqqq", "--fields", "nope"], "Unknown field 'nope'"),
    (["list", "--year", "1901", "--fields", "nope"], "Unknown field 'nope'"),
    (["themes", "--fields", "title"], "Unknown field 'title'. Choose from: id, label"),
]


@pytest.mark.parametrize(
    ("arguments", "sentence"), USAGE, ids=lambda value: " ".join(value) if isinstance(value, list) else ""
)
def test_usage_errors_exit_2_with_one_helpful_sentence(
    tearjerk: Run, arguments: list[str], sentence: str
) -> None:
    result = tearjerk(*arguments)
    assert result.returncode == 2
    assert sentence in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
    assert result.stdout == ""


def test_nothing_found_exits_1_with_a_message(tearjerk: Run) -> None:
    result = tearjerk("show", "zzzzqqqq")
    assert (result.returncode, result.stdout) == (1, "")
    assert "No film found for 'zzzzqqqq'" in result.stderr


@pytest.mark.parametrize(
    "arguments", [["show", "zzzzqqqq"], ["search", "zzzzqqqq"], ["list", "--year", "1901"]]
)
def test_nothing_found_as_json_is_an_empty_array(tearjerk: Run, arguments: list[str]) -> None:
    result = tearjerk(*arguments, "--json")
    assert (result.returncode, result.stdout) == (1, "[]\n")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "not a valid catalogue"),
        (b"{", "not a valid catalogue"),
        (b"\xff\xfe\x00", "not a valid catalogue"),
        (b'{"films": []}', "not a valid catalogue"),
        (b"[1]", "not a valid catalogue"),
        (b"[" * 100_000, "not a valid catalogue"),
        (b'[{"id": "x"}]', "title: missing"),
    ],
)
def test_a_malformed_catalogue_exits_3(tearjerk: Run, tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "broken.json"
    path.write_bytes(content)
    for result in (
        tearjerk("list", "--catalogue", str(path)),
        tearjerk("random", TEARJERK_CATALOGUE=str(path)),
    ):
        assert result.returncode == 3
        assert sentence in result.stderr
        assert len(result.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("name", ["missing.json", "."])
def test_an_unreadable_catalogue_exits_3(tearjerk: Run, tmp_path: Path, name: str) -> None:
    result = tearjerk("list", "--catalogue", str(tmp_path / name))
    assert result.returncode == 3
    assert "Cannot read the catalogue" in result.stderr


def test_an_empty_catalogue_is_reported(tearjerk: Run, tmp_path: Path) -> None:
    path = tmp_path / "empty.json"
    path.write_text("[]")
    for verb in ("list", "random"):
        result = tearjerk(verb, "--catalogue", str(path))
        assert (result.returncode, result.stderr) == (1, "tearjerk: The catalogue has no films.\n")
    assert tearjerk("themes", "--catalogue", str(path)).returncode == 0


def test_the_catalogue_option_overrides_the_environment_variable(tearjerk: Run, tmp_path: Path) -> None:
    result = tearjerk(
        "list", "--catalogue", str(ROOT / "data" / "films.json"), TEARJERK_CATALOGUE=str(tmp_path / "no")
    )
    assert result.returncode == 0


def test_a_bug_in_the_program_is_reported_in_one_line_and_debug_shows_the_traceback(tmp_path: Path) -> None:
    # The program has no failing command, so add one.
    program = tmp_path / "broken.py"
    program.write_text(
        "import sys, types\n"
        "from tearjerk import cli\n"
        "def broken() -> None:\n"
        "    raise ZeroDivisionError('oops')\n"
        "module = types.ModuleType('tearjerk.commands.broken')\n"
        "module.run, module.EXAMPLES = broken, 'tearjerk broken'\n"
        "sys.modules['tearjerk.commands.broken'] = module\n"
        "cli.COMMANDS['broken'] = 'fails'\n"
        "sys.exit(cli.run(sys.argv[1:]))\n"
    )
    run = [sys.executable, str(program), "broken"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    quiet = subprocess.run(run, capture_output=True, text=True, env=environment, check=False)
    assert quiet.returncode == 70
    assert quiet.stderr.count("\n") == 1
    assert "ZeroDivisionError" in quiet.stderr
    assert "report" in quiet.stderr
    loud = subprocess.run([*run, "--debug"], capture_output=True, text=True, env=environment, check=False)
    assert loud.returncode == 70
    assert "Traceback" in loud.stderr


@unix_only
def test_ctrl_c_exits_130_silently(tmp_path: Path) -> None:
    # An endless catalogue; opening the pipe for writing returns once the program has opened it for reading.
    catalogue = tmp_path / "endless.json"
    os.mkfifo(catalogue)
    process = subprocess.Popen(
        [sys.executable, "-m", "tearjerk", "list", "--catalogue", str(catalogue)],
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    with catalogue.open("w"):
        process.send_signal(signal.SIGINT)
        _, stderr = process.communicate()
    assert (process.returncode, stderr) == (130, "")
