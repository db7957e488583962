"""Prepares the search of the bundled catalogue when tearjerk is built, for the wheel and the editable install.

hatchling calls `initialize` with the repository (or an unpacked sdist) as its root. Nothing of what it
writes is committed: the program does without the file, and is slower.
"""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class SearchPreparation(BuildHookInterface):  # type: ignore[type-arg]
    """Writes data/search.txt and data/descriptions.txt, and puts them into the wheel beside the catalogue."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Prepares the files; `version` is 'standard' for a wheel and 'editable' for an editable install."""
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from tearjerk.search.prepared import prepare

        for name, content in prepare((root / "data" / "films.json").read_bytes()).items():
            target = root / "data" / name
            target.write_bytes(content)
            if version == "standard":
                build_data["force_include"][str(target)] = f"tearjerk/{name}"
