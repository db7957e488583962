"""Text from a catalogue cannot control the terminal."""

import json
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tearjerk.text.json_text import RECORDS_PER_CHUNK, as_json, json_array_chunks, json_lines_chunks
from tearjerk.text.sanitize import clean, escape_controls, strip_controls


def test_escape_sequences_are_removed_and_markup_is_kept() -> None:
    assert clean("a\x1b[31mred\x1b[0m b") == "ared b"
    assert clean("\x1b]0;title\x07text") == "text"
    assert clean("\x9b31mtext") == "text"
    assert clean("[bold]text[/]") == "[bold]text[/]"
    assert clean("one\ntwo\tthree\r\n") == "one two three"
    assert clean("a\u202eb") == "ab"


@given(st.text())
def test_cleaned_text_cannot_move_the_cursor(text: str) -> None:
    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 for c in clean(text))


@given(st.text())
def test_escaped_json_has_the_same_value(text: str) -> None:
    encoded = json.dumps({"text": text}, ensure_ascii=False).encode("utf-8", "replace")
    escaped = escape_controls(encoded)
    assert json.loads(escaped) == json.loads(encoded)
    assert not any(127 <= ord(c) < 160 for c in escaped.decode())


def test_json_contains_no_raw_control_characters() -> None:
    characters = "".join(map(chr, [*range(0xD800), *range(0xE000, sys.maxunicode + 1)]))
    text = as_json({"characters": characters})
    assert json.loads(text) == {"characters": characters}
    for line in text.split("\n"):
        assert strip_controls(line) == line


@pytest.mark.parametrize("count", [0, 1, 2, RECORDS_PER_CHUNK, RECORDS_PER_CHUNK + 1])
def test_an_array_printed_in_chunks_is_complete(count: int) -> None:
    records = [{"number": number, "none": []} for number in range(count)]
    assert b"".join(json_array_chunks(iter(records))).decode() == as_json(records) + "\n"
    lines = b"".join(json_lines_chunks(records)).splitlines()
    assert list(map(json.loads, lines)) == records
