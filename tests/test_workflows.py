"""The promise: what CI runs, it runs for every Python that the program supports, and by the same script as a maintainer."""

from tests.conftest import ROOT

TESTS = (ROOT / ".github" / "workflows" / "tests.yml").read_text(encoding="utf-8")


def test_every_system_and_python_is_tested() -> None:
    assert "run: bash .ci/run" in TESTS
    assert all(f"{system}-latest" in TESTS for system in ("ubuntu", "macos", "windows"))
    assert all(f'"3.{minor}"' in TESTS for minor in (11, 12, 13, 14))
