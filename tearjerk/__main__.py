"""The entry point of `tearjerk`, and of `python -m tearjerk` in a checkout.

The program is imported inside the `try`, because a short run spends most of its time on imports, and the user
may press Ctrl-C during them.
"""

import gc
import os
import sys
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import LazyLoader
from types import ModuleType, SimpleNamespace
from typing import Any


def main() -> None:
    """Run the console script."""
    # Garbage collection takes a twentieth of start-up and finds next to nothing, because a short run leaves few
    # reference cycles. Long-running commands turn it back on.
    gc.disable()
    try:
        _import_program().main()
    except KeyboardInterrupt:
        os._exit(130)


RARELY_USED_MODULES = {
    "msgspec.inspect", "msgspec._json_schema", "msgspec.msgpack", "msgspec.toml", "msgspec.yaml",
    # imported by modules of the standard library that Typer imports
    "bz2", "ipaddress", "lzma", "ntpath",
}  # fmt: skip
"""Modules that a run hardly ever uses. Each is imported in only one place: a second `import` would execute it."""


class _LazyModuleFinder(PathFinder):
    """Finder for the modules in RARELY_USED_MODULES, which are executed only when they are first used."""

    @classmethod
    def find_spec(cls, fullname: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        if fullname not in RARELY_USED_MODULES:
            return None
        spec = super().find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = LazyLoader(spec.loader)
        return spec


def _import_program() -> ModuleType:
    sys.meta_path.insert(0, _LazyModuleFinder)
    try:
        _import_msgspec()
        from tearjerk import cli
    finally:
        sys.meta_path.remove(_LazyModuleFinder)
    return cli


def _import_msgspec() -> None:
    """Import msgspec without two dependencies that take longer to import than msgspec itself.

    - typing_extensions: msgspec falls back to `typing`, which has had the three names it needs since Python 3.11.
    - decimal: msgspec uses `Decimal` only to encode and decode values of that type, and tearjerk has none.
    """
    if "typing_extensions" in sys.modules or "decimal" in sys.modules:
        return
    # None makes the import fail, as documented in the Python reference for sys.modules.
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]
    sys.modules["decimal"] = SimpleNamespace(Decimal=type("Decimal", (), {}))  # type: ignore[assignment]
    try:
        import msgspec  # noqa: F401
    finally:
        del sys.modules["typing_extensions"], sys.modules["decimal"]


if __name__ == "__main__":
    main()
