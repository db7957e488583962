"""The message about a missing package says how to add it to this particular installation."""

import shlex
import sys
from pathlib import Path

import pytest

from tearjerk.measure import extras
from tearjerk.measure.extras import install_command

PACKAGES = ("polars", "scipy")


def test_pipx_uses_inject(tmp_path: Path) -> None:
    (tmp_path / "pipx_metadata.json").write_text("{}")
    assert install_command(PACKAGES, tmp_path) == "pipx inject tearjerk polars scipy"


@pytest.mark.parametrize(
    ("requirement", "source"),
    [
        ('{ name = "tearjerk", directory = "/a clone" }', "/a clone"),
        ('{ name = "tearjerk", editable = "/clone" }', "/clone"),
        (
            '{ name = "tearjerk", path = "/tearjerk-0.1.0-py3-none-any.whl" }',
            "/tearjerk-0.1.0-py3-none-any.whl",
        ),
        ('{ name = "tearjerk", git = "https://example.org/tearjerk" }', "git+https://example.org/tearjerk"),
        ('{ name = "tearjerk" }', "tearjerk"),
    ],
)
def test_uv_reinstalls_from_the_original_source(requirement: str, source: str, tmp_path: Path) -> None:
    (tmp_path / "uv-receipt.toml").write_text(
        f'[tool]\nrequirements = [{requirement}, {{ name = "other" }}]\n'
    )
    arguments = shlex.split(install_command(PACKAGES, tmp_path))
    assert arguments == [
        "uv",
        "tool",
        "install",
        "--with",
        "other",
        "--with",
        "polars",
        "--with",
        "scipy",
        source,
    ]


def test_an_unreadable_receipt_still_gives_a_command(tmp_path: Path) -> None:
    (tmp_path / "uv-receipt.toml").write_text("[")
    assert install_command(PACKAGES, tmp_path) == "uv tool install --with polars --with scipy tearjerk"


def test_the_pip_of_this_python_is_used(tmp_path: Path) -> None:
    assert shlex.split(install_command(PACKAGES, tmp_path)) == [
        sys.executable,
        "-m",
        "pip",
        "install",
        *PACKAGES,
    ]


def test_without_pip_uv_installs_into_this_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extras, "find_spec", lambda _: None)
    assert install_command(PACKAGES, tmp_path).startswith("uv pip install --python ")
