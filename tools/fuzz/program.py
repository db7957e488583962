"""Run the program in this process, capture its output, and check the part of its contract that holds for any input."""

import contextlib
import io
import os
import re
import sys
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tearjerk import cli

EXIT_CODES = frozenset({0, 1, 2, 3})
"""The exit codes of the contract, except 70 for a bug, which is a failure, and 130 for Ctrl-C, which does not occur here."""

_CONTROL_CHARACTERS = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\U000e0000-\U000e007f]"
)


class BrokenContractError(AssertionError):
    """The program broke its contract."""


class Result(NamedTuple):
    """The result of one command line; `output` and `errors` are what it wrote to stdout and stderr."""

    exit_code: int
    output: str
    errors: str


class _Output(io.TextIOWrapper):
    """A text stream with a buffer, because the program also writes bytes."""

    def text(self) -> str:
        self.flush()
        buffer = self.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue().decode("utf-8", "surrogateescape")


def run(*words: str, styled: bool = False) -> Result:
    """Run one command line; raises BrokenContractError if its exit code or output breaks the contract.

    `styled` output (FORCE_COLOR) contains the program's own escape sequences, so it is not checked for control characters.
    """
    output = _Output(io.BytesIO(), encoding="utf-8", errors="replace")
    errors = _Output(io.BytesIO(), encoding="utf-8", errors="replace")
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors), _empty_stdin():
        code = cli.run(list(words))
    result = Result(code, output.text(), errors.text())
    require(code in EXIT_CODES, f"exit code {code}", words, result)
    require(code <= 1 or result.errors.strip() != "", "an error without a message", words, result)
    for stream in () if styled else (result.output, result.errors):
        found = _CONTROL_CHARACTERS.search(stream.replace("\r\n", "\n"))
        require(found is None, f"a control character {found and found[0]!r} in the output", words, result)
    require("Traceback" not in result.errors, "a traceback", words, result)
    return result


@contextlib.contextmanager
def _empty_stdin() -> Iterator[None]:
    before = sys.stdin
    with open(os.devnull, encoding="utf-8") as sys.stdin:  # noqa: PTH123 -- a device, not a file
        try:
            yield
        finally:
            sys.stdin = before


def require(condition: bool, error: str, words: tuple[str, ...], result: Result) -> None:
    """Raise BrokenContractError with the command line and the end of its output, unless the condition holds."""
    if not condition:
        raise BrokenContractError(
            f"{' '.join(words)}: {error}\n{result.output[-500:]}\n{result.errors[-500:]}"
        )


@contextlib.contextmanager
def environment(variables: Mapping[str, str]) -> Iterator[None]:
    """Set environment variables temporarily."""
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
