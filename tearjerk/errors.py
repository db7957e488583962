"""Errors that the user can fix.

Each error carries the exit code that it ends the program with and one sentence that tells the user what
to do. Only `cli` prints it.
"""


class TearjerkError(Exception):
    """Anything the program reports in a sentence instead of a traceback."""

    exit_code = 3

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class NothingFoundError(TearjerkError):
    """The question was valid, and nothing matches it."""

    exit_code = 1


class UsageError(TearjerkError):
    """An option, value or combination that the program does not accept."""

    exit_code = 2


class FileError(TearjerkError):
    """A file that cannot be read, written or understood."""


class ClosedPipeError(Exception):
    """The reader of our output has closed the pipe (`| head -1`); the program exits quietly.

    It has a class of its own because Typer would turn a BrokenPipeError into exit code 1.
    """
