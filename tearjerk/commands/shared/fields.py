"""The keys that a command's JSON has."""

from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Any

from tearjerk.catalogue.film import FIELDS


def fields_of(command: ModuleType, options: Mapping[str, Any]) -> Sequence[str]:
    """The JSON keys that apply with these options: from the command's `fields_with`, else its FIELDS, else those of a film."""
    if hasattr(command, "fields_with"):
        found: Sequence[str] = command.fields_with(options)
        return found
    return getattr(command, "FIELDS", FIELDS)
