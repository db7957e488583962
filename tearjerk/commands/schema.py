"""`tearjerk schema`: the JSON Schema of a catalogue."""

from typing import Any

from tearjerk.commands.verb import command
from tearjerk.plain import as_json
from tearjerk.soundness import schema as described

EXAMPLES = """
tearjerk schema > films.schema.json
"""


def schema() -> None:
    """The JSON Schema of a catalogue file, for editors and other programs."""
    print(as_json(described()))  # noqa: T201


def build(name: str) -> Any:
    """The Typer command."""
    return command(name, schema, EXAMPLES)
