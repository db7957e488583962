"""Catalogue text is data: no terminal obeys it."""

import json

from hypothesis import given
from hypothesis import strategies as st

from tearjerk.text.sanitize import clean, escape_controls


def test_escape_sequences_go_whole_and_markup_stays() -> None:
    assert clean("a\x1b[31mred\x1b[0m b") == "ared b"
    assert clean("\x1b]0;title\x07text") == "text"
    assert clean("\x9b31mtext") == "text"
    assert clean("[bold]text[/]") == "[bold]text[/]"
    assert clean("one\ntwo\tthree\r\n") == "one two three"
    assert clean("a\u202eb") == "ab"


@given(st.text())
def test_nothing_clean_can_move_a_cursor(text: str) -> None:
    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 for c in clean(text))


@given(st.text())
def test_escaped_json_means_the_same(text: str) -> None:
    encoded = json.dumps({"text": text}, ensure_ascii=False)
    escaped = escape_controls(encoded)
    assert json.loads(escaped) == json.loads(encoded)
    assert not any(127 <= ord(c) < 160 for c in escaped)
