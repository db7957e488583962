"""Errors that the user can fix.

Each has an exit code and one sentence that says what is wrong. `cli` prints it, unless a caller reports it and
continues.
"""


class TearjerkError(Exception):
    """Base class of errors reported as a sentence instead of a traceback."""

    exit_code = 3

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class NothingFoundError(TearjerkError):
    """A valid request that matched nothing."""

    exit_code = 1


class UsageError(TearjerkError):
    """An invalid option, value or combination of options."""

    exit_code = 2


class FileError(TearjerkError):
    """A file that cannot be read, written or understood."""


class ClosedPipeError(Exception):
    """The process reading our output closed the pipe (`| head -1`); the program exits quietly.

    A separate class is needed because Typer would turn a BrokenPipeError into exit code 1.
    """
