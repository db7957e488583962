"""`tearjerk schema`: the JSON Schema of a catalogue."""

from typing import Any

from tearjerk.catalogue import checking
from tearjerk.commands.shared.command import command
from tearjerk.text.json_text import as_json

EXAMPLES = """
tearjerk schema > films.schema.json
"""


def schema() -> None:
    """The JSON Schema of a catalogue file, for editors and other programs."""
    print(as_json(checking.schema()))  # noqa: T201


def build(name: str) -> Any:
    """The Typer command."""
    return command(name, schema, EXAMPLES)
