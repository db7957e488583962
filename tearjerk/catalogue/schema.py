"""The JSON Schema of a catalogue."""

from typing import Any

import msgspec

from tearjerk.catalogue.film import Film


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a catalogue, which is an array of films."""
    described = msgspec.json.schema(list[Film])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A tearjerk catalogue",
        **described,
    }
