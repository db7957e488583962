"""The JSON keys of a command's output."""

from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Any

from tearjerk.catalogue.film import FIELDS


def command_fields(command: ModuleType, options: Mapping[str, Any]) -> Sequence[str]:
    """Return a command's JSON keys for these options: from its `fields_with`, else its FIELDS, else those of a film."""
    if hasattr(command, "fields_with"):
        found: Sequence[str] = command.fields_with(options)
        return found
    return getattr(command, "FIELDS", FIELDS)
