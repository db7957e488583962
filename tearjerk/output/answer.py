"""Print the result of a command as JSON, tab-separated lines, or cards and tables on a terminal."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import Any

import msgspec

from tearjerk.errors import UsageError
from tearjerk.output.columns import line
from tearjerk.output.printing import print_chunks, print_json, print_lines
from tearjerk.output.terminal import Terminal, inspect_terminal
from tearjerk.text.json_text import as_json, json_array_chunks, json_lines_chunks

Renderer = Callable[[Terminal], None]
"""A function that prints an answer on a terminal."""


class OutputForm(msgspec.Struct, frozen=True):
    """The form of output chosen on the command line."""

    json: bool = False
    jsonl: bool = False
    fields: str | None = None
    pager: bool = False

    def chosen_fields(self, fields: Sequence[str]) -> list[str] | None:
        """Return the chosen keys without duplicates, or None for all.

        Raises UsageError if none is named, or if one is not in `fields`.
        """
        if self.fields is None:
            return None
        chosen = list(dict.fromkeys(name.strip() for name in self.fields.split(",") if name.strip()))
        for name in chosen:
            if name not in fields:
                raise UsageError(f"Unknown field '{name}'. Choose from: {', '.join(fields)}.")
        if not chosen:
            raise UsageError(f"--fields needs names, such as id,title. Choose from: {', '.join(fields)}.")
        return chosen


class Answer(msgspec.Struct, frozen=True):
    """The result of a command, and how to print it in each form.

    `records` become JSON (one object if `single`), with `fields` as their possible keys; `render`
    prints on a terminal. A pipe gets the result of `lines` or, if that is None, the `columns` of each record
    (all fields if empty), tab-separated.
    """

    records: Sequence[Any]
    fields: Sequence[str]
    render: Renderer
    single: bool = False
    columns: Sequence[str] = ()
    lines: Callable[[], Iterable[str]] | None = None


def card_renderer(module: str, *arguments: Any, **options: Any) -> Renderer:
    """Return a renderer that calls `render` in a module of output/cards.

    The module is imported on rendering, because only a terminal needs Rich.
    """

    def render(terminal: Terminal) -> None:
        import_module(f"tearjerk.output.cards.{module}").render(*arguments, terminal, **options)

    return render


def show(answer: Answer, output: OutputForm) -> None:
    """Print an answer on standard output in the chosen form.

    Raises UsageError if `--fields` names a key that the answer does not have.
    """
    chosen = output.chosen_fields(answer.fields)
    if output.jsonl:
        print_chunks(json_lines_chunks(_select_fields(answer.records, chosen)))
        return
    if output.json:
        records = _select_fields(answer.records, chosen)
        if answer.single:
            print_json(as_json(next(iter(records))))
        else:
            print_chunks(json_array_chunks(records))
        return
    terminal = inspect_terminal(sys.stdout, os.environ)
    if chosen is None and terminal.interactive:
        _render(answer.render, terminal, pager=output.pager)
    elif chosen is None and answer.lines is not None:
        print_lines(answer.lines())
    else:
        columns = (answer.columns or answer.fields) if chosen is None else chosen
        print_lines(line(msgspec.to_builtins(record), columns) for record in answer.records)


def renders_on_terminal(output: OutputForm) -> bool:
    """Return whether an answer is shown as cards and tables: on a terminal, with no other form chosen."""
    if output.json or output.jsonl or output.fields is not None:
        return False
    return inspect_terminal(sys.stdout, os.environ).interactive


def show_empty(output: OutputForm) -> None:
    """Print an empty result for scripts: an empty JSON array, or nothing in other forms."""
    if output.json and not output.jsonl:
        print_json("[]")


def _select_fields(records: Sequence[Any], chosen: Sequence[str] | None) -> Iterable[Any]:
    if chosen is None:
        return records
    return ({key: value.get(key) for key in chosen} for value in map(msgspec.to_builtins, records))


def _render(render: Renderer, terminal: Terminal, *, pager: bool) -> None:
    if pager:
        from tearjerk.output.pager import render_through_pager

        render_through_pager(render, terminal)
    else:
        render(terminal)
