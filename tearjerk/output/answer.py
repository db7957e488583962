"""The one place where a result becomes text: JSON, lines or a picture for a terminal."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import msgspec

from tearjerk.errors import UsageError
from tearjerk.output import lines
from tearjerk.output.terminal import Terminal, look
from tearjerk.text.json_text import as_json, as_json_line


class Output(msgspec.Struct, frozen=True):
    """The form chosen on the command line, once."""

    json: bool = False
    jsonl: bool = False
    fields: str | None = None
    pager: bool = False

    def columns(self, fields: Sequence[str]) -> list[str] | None:
        """The chosen keys, None where all are wanted; raises UsageError where one is not among `fields`."""
        if self.fields is None:
            return None
        chosen = [word.strip() for word in self.fields.split(",") if word.strip()]
        for word in chosen:
            if word not in fields:
                raise UsageError(f"No field '{word}'. There are: {', '.join(fields)}.")
        if not chosen:
            raise UsageError(f"--fields needs names, such as id,title. There are: {', '.join(fields)}.")
        return chosen


class Answer(msgspec.Struct, frozen=True):
    """What a command found, and how it looks in each form.

    `records` become JSON (one object where `single`), with `fields` as their possible keys;
    `lines` go into a pipe; `draw` prints on a terminal, given its width, and imports Rich itself.
    `columns` are those of a list in a pipe: a card has none.
    """

    records: Sequence[Any]
    fields: Sequence[str]
    draw: Callable[[Terminal], None]
    single: bool = False
    columns: Sequence[str] = ()
    lines: Callable[[], Iterable[str]] | None = None


def show(answer: Answer, output: Output) -> None:
    """Prints an answer on standard output in the form that was chosen.

    Raises UsageError where `--fields` names a key the answer does not have.
    """
    chosen = output.columns(answer.fields)
    if output.jsonl:
        for record in _records(answer.records, chosen):
            print(as_json_line(record))  # noqa: T201
    elif output.json:
        records = _records(answer.records, chosen)
        print(as_json(records[0] if answer.single else records))  # noqa: T201
    else:
        terminal = look(sys.stdout, os.environ)
        if chosen is not None:
            columns: Sequence[str] = chosen
        elif terminal.interactive:
            _draw(answer, terminal, pager=output.pager)
            return
        elif answer.lines is not None:
            _write(answer.lines())
            return
        else:
            columns = answer.columns
        _write(lines.line(msgspec.to_builtins(record), columns) for record in answer.records)


def show_nothing(output: Output) -> None:
    """Prints what a program expects where nothing was found: an empty array, or no line at all."""
    if output.json and not output.jsonl:
        print("[]")  # noqa: T201


def _write(lines: Iterable[str]) -> None:
    for text in lines:
        print(text)  # noqa: T201


def _records(records: Sequence[Any], chosen: Sequence[str] | None) -> Sequence[Any]:
    if chosen is None:
        return records
    return [{key: value.get(key) for key in chosen} for value in map(msgspec.to_builtins, records)]


def _draw(answer: Answer, terminal: Terminal, *, pager: bool) -> None:
    if pager:
        from tearjerk.output.pager import paged

        paged(lambda: answer.draw(terminal), terminal)
    else:
        answer.draw(terminal)
