"""The README leads to every page, and no link between documents is broken."""

import re
from pathlib import Path

from tests.conftest import ROOT

PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")] + sorted(
    (ROOT / "docs").glob("*.md")
)


def links(page: Path) -> set[Path]:
    """Return the files in the repository that a page links to."""
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    return {(page.parent / target).resolve() for target in targets}


def test_no_link_is_broken() -> None:
    missing = [(page.name, target.name) for page in PAGES for target in links(page) if not target.exists()]
    assert missing == []


def test_the_readme_leads_to_every_page() -> None:
    assert {page for page in PAGES if page.parent.name == "docs"} <= links(ROOT / "README.md")
