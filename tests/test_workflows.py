"""CI tests every supported Python, with the same script that maintainers use."""

import re

from tests.conftest import ROOT

RELEASE = (ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")
TESTS = (ROOT / ".github" / "workflows" / "tests.yml").read_text(encoding="utf-8")


def test_every_system_and_python_is_tested() -> None:
    assert "run: bash .ci/run" in TESTS
    assert all(f"{system}-latest" in TESTS for system in ("ubuntu", "macos", "windows"))
    assert all(f'"3.{minor}"' in TESTS for minor in (11, 12, 13, 14))


def test_the_changelog_has_a_section_for_the_version_and_a_release_runs_the_tests() -> None:
    version = re.search(r'__version__ = "(.*)"', (ROOT / "tearjerk" / "__init__.py").read_text("utf-8"))
    assert version is not None
    headings = re.findall(r"^## (.*)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == "Unreleased"
    assert re.fullmatch(rf"{re.escape(version[1])} \(\d{{4}}-\d\d-\d\d\)", headings[1])
    assert "uses: ./.github/workflows/tests.yml" in RELEASE
