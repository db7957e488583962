"""Following docs/own-catalogue.md step by step gives a catalogue of one's own that can be added to the bundled one."""

import json
import re
import subprocess
from pathlib import Path

from tests.conftest import ROOT, Run, film_record, unix_only
from tests.documented_commands import named_blocks, prepare

DOCUMENT = "docs/own-catalogue.md"


@unix_only
def test_following_the_page_literally_makes_a_valid_catalogue(tmp_path: Path) -> None:
    (tmp_path / "tools").mkdir()
    environment = prepare(tmp_path / "tools")
    folder = tmp_path / "own"
    folder.mkdir()
    for name, text in named_blocks(DOCUMENT).items():
        (folder / name).write_text(text, encoding="utf-8")
    steps = re.findall(r"```sh\n(.*?)```", (ROOT / DOCUMENT).read_text(encoding="utf-8"), re.DOTALL)
    printed = ""
    for step in steps:
        result = subprocess.run(
            ["bash", "-ec", step],
            cwd=folder,
            env={**environment, "TEARJERK_HOME": str(tmp_path / "home")},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert result.returncode == 0, (step, result.stderr)
        printed += result.stdout
    assert "mine.json is valid: 3 films." in printed
    assert "mine.json is valid: 3 films." in (ROOT / DOCUMENT).read_text(encoding="utf-8")
    films = {film["id"]: film for film in json.loads((folder / "mine.json").read_bytes())}
    assert set(films) == {"up-2009", "coco-2017", "ponette-1996"}
    assert films["coco-2017"]["tears"]["crying"] == 2
    assert films["ponette-1996"]["cry_basis"] == "estimated"


def test_the_later_catalogue_wins_for_duplicate_ids(tearjerk: Run, tmp_path: Path) -> None:
    ours = tmp_path / "mine.json"
    ours.write_text(
        json.dumps([film_record(id="hope-2013", title="Mine"), film_record(id="new-2001", title="New")])
    )
    over = tearjerk("list", "--json", "--catalogue", "bundled", "--catalogue", str(ours))
    titles = {film["id"]: film["title"] for film in json.loads(over.stdout)}
    assert (titles["hope-2013"], titles["new-2001"], titles["sunny-2011"]) == ("Mine", "New", "Sunny")
    under = tearjerk("list", "--json", "--catalogue", str(ours), "--catalogue", "bundled")
    titles = {film["id"]: film["title"] for film in json.loads(under.stdout)}
    assert (titles["hope-2013"], titles["new-2001"]) == ("Hope", "New")
