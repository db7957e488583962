"""Files are written completely or not at all, whatever their name and whatever exists already."""

from pathlib import Path

import pytest

from tearjerk.output.atomic import write_atomically
from tests.conftest import Run, unix_only


@pytest.mark.parametrize("length", [200, 246, 255])
def test_the_longest_allowed_file_name_works(tmp_path: Path, length: int) -> None:
    path = tmp_path / ("x" * length)
    write_atomically(path, b"one")
    write_atomically(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]


@unix_only
def test_a_name_that_is_too_long_is_an_error_and_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="too long"):
        write_atomically(tmp_path / ("x" * 256), b"one")
    assert list(tmp_path.iterdir()) == []


@unix_only
def test_exporting_to_a_link_to_itself_is_an_error(tearjerk: Run, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(link)
    result = tearjerk("export", "--output", str(link))
    assert (result.returncode, result.stdout) == (3, "")
    assert "too many levels of symbolic links" in result.stderr
    assert link.is_symlink()


def test_exporting_to_a_dangling_link_creates_its_target(tearjerk: Run, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "target.json")
    assert tearjerk("export", "--output", str(link)).returncode == 0
    assert (tmp_path / "target.json").exists()
    assert link.is_symlink()


@unix_only
def test_control_characters_in_the_name_of_an_exported_file_are_not_printed(
    tearjerk: Run, tmp_path: Path
) -> None:
    result = tearjerk("export", "--output", str(tmp_path / "\x1b[2Jout.json"))
    assert result.returncode == 0
    assert "\x1b" not in result.stdout + result.stderr
