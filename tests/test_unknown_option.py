"""An option that a command does not have: where it belongs, or what was meant."""

import pytest

from tests.conftest import Run


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("--json list", "--json goes after the command: tearjerk list --json."),
        ("--limit 3 list", "--limit goes after the command: tearjerk list --limit N."),
        ("list --version", "--version is used without a command: tearjerk --version."),
        ("random --limit 3", "`random` has no --limit; --count N sets how many it shows."),
        ("list --count 3", "`list` has no --count; --limit N sets how many it shows."),
        (
            "search sunny --sort year",
            "`search` has no --sort, unlike `list`, `cry-level` and `diary`. See `tearjerk search --help`.",
        ),
        ("--mine show hope", "`show` has no --mine, unlike `stats`. See `tearjerk show --help`."),
        ("edit 3 --not-cry", "No such option: --not-cry. Did you mean --not-cried? See `tearjerk edit --help`."),
        ("--versoin", "No such option: --versoin. Did you mean --version? See `tearjerk --help`."),
        ("list --jsn", "No such option: --jsn. Did you mean --json? See `tearjerk list --help`."),
        ("list --letter", "No such option: --letter. See `tearjerk list --help`."),
        ("show hope --strict", "No such option: --strict. See `tearjerk show --help`."),
        ("--json", "No such option: --json. See `tearjerk --help`."),
        ("list -z", "No such option: -z. See `tearjerk list --help`."),
    ],
)  # fmt: skip
def test_an_unknown_option_is_explained_in_one_sentence(tearjerk: Run, line: str, sentence: str) -> None:
    result = tearjerk(*line.split())
    assert (result.returncode, result.stdout) == (2, "")
    assert " ".join(result.stderr.split()) == f"tearjerk: {sentence}"


def test_of_many_commands_with_an_option_three_are_named(tearjerk: Run) -> None:
    result = tearjerk("show", "hope", "--theme", "war")
    assert "`show` has no --theme, unlike `random`, `browse`, `list` and" in " ".join(result.stderr.split())
