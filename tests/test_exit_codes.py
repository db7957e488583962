"""Exit codes, and one helpful sentence on stderr, for bad input of every kind."""

from pathlib import Path

import pytest

from tests.conftest import ROOT, Run

USAGE = [
    (["random", "--theme", "famly"], "No theme 'famly'. Did you mean 'family'?"),
    (["list", "--genre", "romanse"], "Did you mean 'romance'?"),
    (["list", "--avoid", "animal-deth"], "Did you mean 'animal-death'?"),
    (["list", "--aftertaste", "wram"], "Did you mean 'warm'?"),
    (["list", "--theme", "qqqq"], "`tearjerk themes` lists them all"),
    (["cry-level", "9"], "Levels go from 1 to 5"),
    (["cry-level", "3-2"], "Levels go from 1 to 5"),
    (["list", "--cry-level", "five"], "use 5, 4+ or 2-3"),
    (["list", "--year", "abc"], "Use a form such as 2004, 2010+ or 1998-2006"),
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
    ("words", "sentence"), USAGE, ids=lambda value: " ".join(value) if isinstance(value, list) else ""
)
def test_usage_errors_exit_2_with_one_helpful_sentence(
    tearjerk: Run, words: list[str], sentence: str
) -> None:
    done = tearjerk(*words)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert done.stdout == ""


def test_nothing_found_exits_1_with_suggestions(tearjerk: Run) -> None:
    done = tearjerk("show", "zzzzqqqq")
    assert (done.returncode, done.stdout) == (1, "")
    assert "No film found for 'zzzzqqqq'" in done.stderr


@pytest.mark.parametrize("words", [["show", "zzzzqqqq"], ["search", "zzzzqqqq"], ["list", "--year", "1901"]])
def test_nothing_found_as_json_is_an_empty_array(tearjerk: Run, words: list[str]) -> None:
    done = tearjerk(*words, "--json")
    assert (done.returncode, done.stdout) == (1, "[]\n")


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
    for done in (
        tearjerk("list", "--catalogue", str(path)),
        tearjerk("random", TEARJERK_CATALOGUE=str(path)),
    ):
        assert done.returncode == 3
        assert sentence in done.stderr
        assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("name", ["missing.json", "", "."])
def test_an_unreadable_catalogue_exits_3(tearjerk: Run, tmp_path: Path, name: str) -> None:
    done = tearjerk("list", "--catalogue", str(tmp_path / name))
    assert done.returncode == 3
    assert "Cannot read the catalogue" in done.stderr


def test_an_empty_catalogue_is_reported(tearjerk: Run, tmp_path: Path) -> None:
    path = tmp_path / "empty.json"
    path.write_text("[]")
    for verb in ("list", "random"):
        done = tearjerk(verb, "--catalogue", str(path))
        assert (done.returncode, done.stderr) == (1, "tearjerk: The catalogue has no films.\n")
    assert tearjerk("themes", "--catalogue", str(path)).returncode == 0


def test_the_option_overrides_the_variable(tearjerk: Run, tmp_path: Path) -> None:
    done = tearjerk(
        "list", "--catalogue", str(ROOT / "data" / "films.json"), TEARJERK_CATALOGUE=str(tmp_path / "no")
    )
    assert done.returncode == 0


def test_a_bug_in_the_program_is_one_line_and_debug_shows_where(tmp_path: Path) -> None:
    # The program has no failing command, so add one.
    import subprocess
    import sys

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
    environment = {"PYTHONPATH": str(ROOT)}
    quiet = subprocess.run(run, capture_output=True, text=True, env=environment, check=False)
    assert quiet.returncode == 70
    assert quiet.stderr.count("\n") == 1
    assert "ZeroDivisionError" in quiet.stderr
    assert "report" in quiet.stderr
    loud = subprocess.run([*run, "--debug"], capture_output=True, text=True, env=environment, check=False)
    assert loud.returncode == 70
    assert "Traceback" in loud.stderr


def test_ctrl_c_exits_130_silently(tmp_path: Path) -> None:
    import os
    import signal
    import subprocess
    import sys

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
        _, said = process.communicate()
    assert (process.returncode, said) == (130, "")
