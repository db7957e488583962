"""Build hook that prepares search tables and man pages for wheels and editable installs.

hatchling calls `initialize` with the repository (or an unpacked sdist) as its root. The files that the
hook writes are not committed; without them the program works, but search is slower and there are no man pages.
"""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PreparedFilesHook(BuildHookInterface):  # type: ignore[type-arg]
    """Write data/search.txt, data/descriptions.txt, data/other-films.txt, data/other-people.txt and build/man1, and add them to the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Prepare the files; `version` is 'standard' for a wheel and 'editable' for an editable install."""
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from tearjerk.search.index.prepared_files import prepare_files
        from tearjerk.search.people.other_people import OTHER_PEOPLE
        from tearjerk.search.phrases.other_films import OTHER_FILMS
        from tools.man_pages import man_pages

        files = prepare_files((root / "data" / "films.json").read_bytes())
        files |= {table.prepared_file: table.prepare() for table in (OTHER_FILMS, OTHER_PEOPLE)}
        for name, content in files.items():
            target = root / "data" / name
            target.write_bytes(content)
            if version == "standard":
                build_data["force_include"][str(target)] = f"tearjerk/{name}"
        # `man` looks for share/man next to each bin folder on PATH.
        folder = root / "build" / "man1"
        folder.mkdir(parents=True, exist_ok=True)
        for name, page in man_pages().items():
            (folder / name).write_text(page, encoding="utf-8")
            build_data["shared_data"][str(folder / name)] = f"share/man/man1/{name}"
