"""The entry point: `tearjerk`, and `python -m tearjerk` in a bare checkout.

The program is imported inside the `try`, because most of a short run is importing and Ctrl-C may come then.
"""

import gc
import os
import sys
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import LazyLoader
from typing import Any


def main() -> None:
    """The console script."""
    # A short run frees nothing before its end: collecting garbage while everything is imported and read costs
    # a twentieth of the start and finds none. Commands that run for long switch it on again.
    gc.disable()
    try:
        _import_msgspec()
        from tearjerk import cli

        cli.main()
    except KeyboardInterrupt:
        os._exit(130)


UNUSED_AT_START = ("inspect", "_json_schema", "msgpack", "toml", "yaml")
"""Modules of msgspec that it imports at once, and that a run hardly ever uses."""


class _LazyParts(PathFinder):
    """Finds the modules of UNUSED_AT_START, to be run when something first uses them."""

    @classmethod
    def find_spec(cls, fullname: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        package, _, name = fullname.partition(".")
        if package != "msgspec" or name not in UNUSED_AT_START:
            return None
        spec = super().find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = LazyLoader(spec.loader)
        return spec


def _import_msgspec() -> None:
    """Imports msgspec without what a run does not use, which takes longer to import than msgspec itself.

    That is some of its own modules, and typing_extensions: msgspec prefers it for three names that the `typing` of
    Python 3.11 has, and falls back on that.
    """
    if "typing_extensions" in sys.modules:
        return
    # None makes an import fail, as Python's reference of sys.modules documents.
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]
    sys.meta_path.insert(0, _LazyParts)
    try:
        import msgspec  # noqa: F401
    finally:
        sys.meta_path.remove(_LazyParts)
        del sys.modules["typing_extensions"]


if __name__ == "__main__":
    main()
