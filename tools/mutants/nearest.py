"""The tests that should notice a change to a module: those that import it, are named after it, or test its package."""

import re
from pathlib import Path

TESTS_OF_ROOM = {
    "selection": "filters values bag sorting sampling namesakes random random_promise late_themes vocabulary remarks exit_codes",
    "catalogue": "catalogue check lookup links countries titles vocabulary vocabulary_counts names canon spoilers judged_warnings"
    " late_themes exit_codes json_contract sharing",
    "diary": "record_commands record_creation record_damage record_file record_messages record_rows record_versions edit_forget"
    " backups draw_history exchange import import_matching import_order fuzz torture",
    "tears": "tears why ranking by_country render sharing json_contract",
    "commands/shared": "completion exit_codes did_you_mean remarks filters record_messages record_commands edit_forget import"
    " search_command random like recommend config fit json_contract",
}  # fmt: skip
"""For each package, the tests of what its modules do together (without `test_`)."""


def tests_near(path: str, root: Path) -> tuple[list[str], list[str]]:
    """The test files nearest to a module, and the others that test its package."""
    module = path.removesuffix(".py").replace("/", ".")
    room, name = module.rsplit(".", 1)
    imports = re.compile(rf"\b{re.escape(module)}\b|from {re.escape(room)} import [^\n]*\b{name}\b")
    nearest, others = [], []
    tests_of_room = next((tests for key, tests in TESTS_OF_ROOM.items() if f"tearjerk/{key}/" in path), "")
    for test in sorted((root / "tests").glob("test_*.py")):
        relative = f"tests/{test.name}"
        if test.stem == f"test_{name}" or imports.search(test.read_text(encoding="utf-8")):
            nearest.append(relative)
        elif test.stem.removeprefix("test_") in tests_of_room.split():
            others.append(relative)
    return nearest, others
