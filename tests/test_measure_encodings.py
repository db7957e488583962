"""Reviews in UTF-8 or UTF-16, with or without a byte order mark, are counted alike."""

import gzip
import json
import tempfile
from pathlib import Path

import pytest

from tests.conftest import Run

TEXTS = {
    "r.csv": "film,review\n1,눈물이 났다\n1,펑펑 울었다\n",
    "r.tsv": "film\treview\n1\t눈물이 났다\n1\t펑펑 울었다\n",
    "r.jsonl": '{"film":1,"review":"눈물이 났다"}\n{"film":1,"review":"펑펑 울었다"}\n',
}


@pytest.fixture(autouse=True)
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which the program makes its copies."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return folder


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("name", TEXTS)
def test_reviews_are_counted_in_any_detectable_encoding(
    tearjerk: Run, tmp_path: Path, scratch: Path, name: str, encoding: str
) -> None:
    data = TEXTS[name].encode(encoding)
    for path, content in ((tmp_path / name, data), (tmp_path / f"{name}.gz", gzip.compress(data))):
        path.write_bytes(content)
        result = tearjerk("measure", str(path), "--json")
        assert result.returncode == 0, result.stderr
        assert [(film["film"], film["reviews"], film["crying"]) for film in json.loads(result.stdout)] == [
            (1, 2, 2)
        ]
    assert list(scratch.iterdir()) == []


def test_titles_and_reviews_may_have_different_encodings(tearjerk: Run, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text(TEXTS["r.csv"], encoding="utf-8")
    (tmp_path / "map.csv").write_text("film,title\n1,소원\n", encoding="utf-16")
    result = tearjerk("measure", str(tmp_path / "r.csv"), "--films", str(tmp_path / "map.csv"), "--json")
    assert [film["title"] for film in json.loads(result.stdout)] == ["소원"]


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        (
            "r.jsonl",
            b'\xef\xbb\xbf{"film":1,"review":"a"}\n{"film":1,"review":"\xff"}\n',
            "line 2 is not UTF-8",
        ),
        ("r.csv", b"\xff\xfe" + "film,review\n1,a\n".encode("utf-16-le")[:-1], "it is damaged UTF-16"),
        ("r.csv", "film,review\n1,a\n2,b,c\n".encode("utf-16"), "line 3 has more fields than the header"),
        ("r.jsonl", "[]".encode("utf-16"), "is one JSON array"),
    ],
)
def test_faults_refer_to_the_original_file(
    tearjerk: Run, tmp_path: Path, scratch: Path, name: str, data: bytes, sentence: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    result = tearjerk("measure", str(path))
    assert (result.returncode, result.stdout, len(result.stderr.splitlines())) == (3, "", 1)
    assert sentence in result.stderr
    assert str(path) in result.stderr
    assert list(scratch.iterdir()) == []
