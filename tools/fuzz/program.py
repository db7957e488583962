"""The program in this process, its output caught, and the part of its contract that holds for every input."""

import contextlib
import io
import os
import re
import sys
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tearjerk import cli

EXIT_CODES = frozenset({0, 1, 2, 3})
"""The exit codes of the contract, except 130: nobody presses Ctrl-C here."""

_CONTROLS = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\U000e0000-\U000e007f]"
)


class BrokenContractError(AssertionError):
    """The program did what it must never do."""


class Result(NamedTuple):
    """What one command line did."""

    code: int
    output: str
    errors: str


class _Output(io.TextIOWrapper):
    """A text stream with a buffer, as the program writes bytes too."""

    def text(self) -> str:
        self.flush()
        buffer = self.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue().decode("utf-8", "surrogateescape")


def run(*words: str, styled: bool = False) -> Result:
    """Runs one command line; raises BrokenContractError where its exit code or its output breaks the contract.

    `styled` output (FORCE_COLOR) has escape sequences of our own, and is not searched for control characters.
    """
    output = _Output(io.BytesIO(), encoding="utf-8", errors="replace")
    errors = _Output(io.BytesIO(), encoding="utf-8", errors="replace")
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors), _nothing_typed():
        code = cli.run(list(words))
    result = Result(code, output.text(), errors.text())
    require(code in EXIT_CODES, f"exit code {code}", words, result)
    for stream in () if styled else (result.output, result.errors):
        found = _CONTROLS.search(stream.replace("\r\n", "\n"))
        require(found is None, f"a control character {found and found[0]!r} in the output", words, result)
    require("Traceback" not in result.errors, "a traceback", words, result)
    return result


@contextlib.contextmanager
def _nothing_typed() -> Iterator[None]:
    before = sys.stdin
    with open(os.devnull, encoding="utf-8") as sys.stdin:  # noqa: PTH123 -- no file, but where nobody types
        yield
    sys.stdin = before


def require(condition: bool, what: str, words: tuple[str, ...], result: Result) -> None:
    """Raises BrokenContractError with the command line and the end of its output, unless the condition holds."""
    if not condition:
        raise BrokenContractError(
            f"{' '.join(words)}: {what}\n{result.output[-500:]}\n{result.errors[-500:]}"
        )


@contextlib.contextmanager
def environment(variables: Mapping[str, str]) -> Iterator[None]:
    """Some environment variables for a while."""
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
