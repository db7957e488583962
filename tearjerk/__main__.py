"""The entry point of `tearjerk`, and of `python -m tearjerk` in a checkout.

The program is imported inside the `try`, because a short run spends most of its time on imports, and the user
may press Ctrl-C during them.
"""

import gc
import os
import sys
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import LazyLoader
from typing import Any


def main() -> None:
    """Run the console script."""
    # Garbage collection takes a twentieth of start-up and finds next to nothing, because a short run leaves few
    # reference cycles. Long-running commands turn it back on.
    gc.disable()
    try:
        _import_msgspec()
        from tearjerk import cli

        cli.main()
    except KeyboardInterrupt:
        os._exit(130)


RARELY_USED_MODULES = ("inspect", "_json_schema", "msgpack", "toml", "yaml")
"""Modules of msgspec that it imports immediately, but that a run hardly ever uses."""


class _LazyModuleFinder(PathFinder):
    """Finder for the modules in RARELY_USED_MODULES that delays running them until they are first used."""

    @classmethod
    def find_spec(cls, fullname: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        package, _, name = fullname.partition(".")
        if package != "msgspec" or name not in RARELY_USED_MODULES:
            return None
        spec = super().find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = LazyLoader(spec.loader)
        return spec


def _import_msgspec() -> None:
    """Import msgspec without the modules that a run rarely uses, which take longer to import than the rest.

    These are some of its own modules and typing_extensions, from which msgspec needs only three names; it falls back
    to `typing`, which has had them since Python 3.11.
    """
    if "typing_extensions" in sys.modules:
        return
    # None makes the import fail, as documented in the Python reference for sys.modules.
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]
    sys.meta_path.insert(0, _LazyModuleFinder)
    try:
        import msgspec  # noqa: F401
    finally:
        sys.meta_path.remove(_LazyModuleFinder)
        del sys.modules["typing_extensions"]


if __name__ == "__main__":
    main()
