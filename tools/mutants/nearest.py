"""Find the tests that should notice a change to a module: those that import it or are named after it."""

import re
from pathlib import Path


def tests_near(path: str, root: Path) -> list[str]:
    """Return the test files nearest to a module."""
    module = path.removesuffix(".py").replace("/", ".")
    package, name = module.rsplit(".", 1)
    imports = re.compile(rf"\b{re.escape(module)}\b|from {re.escape(package)} import [^\n]*\b{name}\b")
    return [
        f"tests/{test.name}"
        for test in sorted((root / "tests").glob("test_*.py"))
        if test.stem == f"test_{name}" or imports.search(test.read_text(encoding="utf-8"))
    ]
