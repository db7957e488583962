"""`tearjerk config`: your preferences."""

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from tearjerk.commands.shared.completion import Completion
from tearjerk.commands.shared.options import OutputOptions
from tearjerk.errors import FileError, NothingFoundError, UsageError
from tearjerk.folders import config_path
from tearjerk.output.answer import Answer, card_renderer, show
from tearjerk.output.atomic import write_atomically
from tearjerk.output.messages import hint, report
from tearjerk.output.printing import print_line, print_lines
from tearjerk.preferences import reading
from tearjerk.preferences.keys import KEYS, Key, find_key, parse_values
from tearjerk.text.sanitize import clean

EXAMPLES = """
tearjerk config
tearjerk config set avoid suicide child-death
tearjerk config add avoid animal-death
tearjerk config set country BR
tearjerk config unset avoid
"""

FIELDS = tuple(name.replace("-", "_") for name in KEYS)


def run(
    output: OutputOptions,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ACTION KEY VALUE…]",
            help="get, set, add, remove or unset, followed by a key and any values, such as `set avoid suicide`. `path` prints the path of the config file. Without an action, your preferences are listed.",
        ),
        Completion("config_completion.config_words"),
    ] = None,
) -> None:
    """Show or change your preferences: avoid, max-age, cry-level, aftertaste, country, catalogue.

    The first four apply to list, random, browse, cry-level, like and recommend; the last two apply to every
    command that has the option. An option on the command line overrides the preference of the same name, except
    --avoid, which adds to it. --no-config ignores all preferences.
    """
    if not words:
        _list_preferences(output)
        return
    action, *rest = words
    actions: dict[str, Callable[[Sequence[str]], None]] = {
        "get": partial(_run_get, output),
        "set": _run_set,
        "add": _run_add,
        "remove": _run_remove,
        "unset": _run_unset,
        "path": _run_path,
    }
    if action not in actions:
        raise UsageError(
            f"Unknown action '{action}'. Choose from: {', '.join(actions)}; or leave it out to list your preferences."
        )
    if action != "get" and (output.json or output.jsonl or output.fields is not None):
        raise UsageError(f"config {action} takes no --json, --jsonl or --fields.")
    actions[action](rest)


def _list_preferences(output: OutputOptions) -> None:
    path = config_path(os.environ)
    found = reading.read(path)
    for problem in found.problems:
        hint(problem)
    record = {_field(key): _json_value(key, found.values(key.name)) for key in KEYS.values()}
    rows = [(key, found.values(key.name)) for key in KEYS.values()]
    lines = [f"{key.name}\t{clean(' '.join(values))}" for key, values in rows]
    show(
        Answer([record], FIELDS, card_renderer("config", rows, path), single=True, lines=lambda: lines),
        output.form(),
    )


def _field(key: Key) -> str:
    """Return the JSON key of a preference."""
    return key.name.replace("-", "_")


def _json_value(key: Key, values: list[str]) -> list[str] | str | None:
    return values if key.is_list else next(iter(values), None)


def _run_get(output: OutputOptions, words: Sequence[str]) -> None:
    key = _parse_single_key("get", words)
    values = _current_values(key)
    if not values:
        raise NothingFoundError(f"{key.name} is not set.")
    lines = list(map(clean, values))
    field = _field(key)
    show(
        Answer(
            [{field: _json_value(key, values)}],
            [field],
            lambda _: print_lines(lines),
            single=True,
            lines=lambda: lines,
        ),
        output.form(),
    )


def _run_set(words: Sequence[str]) -> None:
    key, values = _parse_key_and_values("set", words)
    _check_catalogues(key, values)
    _write_values(key, values)


def _run_add(words: Sequence[str]) -> None:
    key, values = _parse_key_and_values("add", words)
    _require_list(key, "add")
    _check_catalogues(key, values)
    _write_values(key, list(dict.fromkeys([*_current_values(key), *values])))


def _run_remove(words: Sequence[str]) -> None:
    key, values = _parse_key_and_values("remove", words)
    _require_list(key, "remove")
    current = _current_values(key)
    absent = [value for value in values if value not in current]
    if absent:
        raise NothingFoundError(f"{absent[0]} is not among the values of {key.name}.")
    _write_values(key, [value for value in current if value not in values])


def _run_unset(words: Sequence[str]) -> None:
    key = _parse_single_key("unset", words)
    if not _current_values(key):
        raise NothingFoundError(f"{key.name} is not set.")
    _write_values(key, [])


def _run_path(words: Sequence[str]) -> None:
    if words:
        raise UsageError("config path takes no arguments.")
    print_line(str(config_path(os.environ)))


def _parse_single_key(action: str, words: Sequence[str]) -> Key:
    if len(words) != 1:
        raise UsageError(f"Name one key: tearjerk config {action} avoid. The keys are: {', '.join(KEYS)}.")
    return find_key(words[0])


def _parse_key_and_values(action: str, words: Sequence[str]) -> tuple[Key, list[str]]:
    if not words:
        raise UsageError(f"Name a key and a value: tearjerk config {action} avoid suicide.")
    key = find_key(words[0])
    return key, parse_values(key, list(words[1:]))


def _check_catalogues(key: Key, values: Sequence[str]) -> None:
    """Raise FileError if these are values of `catalogue` and one of the files is not a valid catalogue."""
    if key.name == "catalogue":
        from tearjerk.catalogue.loading import load_all  # not needed for other keys

        load_all(values)


def _require_list(key: Key, action: str) -> None:
    if not key.is_list:
        raise UsageError(
            f"{key.name} takes a single value: use config set or config unset, not config {action}."
        )


def _current_values(key: Key) -> list[str]:
    return reading.read(config_path(os.environ)).values(key.name)


def _write_values(key: Key, values: list[str]) -> None:
    from tearjerk.preferences.editing import remove_key, set_values

    path = config_path(os.environ)
    before = _current_values(key)
    text = _read_config_text(path)
    new = set_values(text, key, values, path) if values else remove_key(text, key, path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, new.encode())
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise FileError(f"Cannot write your config {path}: {reason}.") from None
    was = f" (was: {' '.join(before)})" if before else ""
    report(f"{key.name}: {' '.join(values) or 'not set'}{was}")


def _read_config_text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError:
        raise FileError(f"Your config {path} is not UTF-8; nothing was changed.") from None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise FileError(f"Cannot read your config {path}: {reason}.") from None
