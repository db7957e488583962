"""`tearjerk schema`: the JSON Schema of a catalogue."""

from tearjerk.catalogue.schema import schema
from tearjerk.output.printing import print_json
from tearjerk.text.json_text import as_json

EXAMPLES = """
tearjerk schema > films.schema.json
"""


def run() -> None:
    """Print the JSON Schema of a catalogue file, for editors and other programs."""
    print_json(as_json(schema()))
