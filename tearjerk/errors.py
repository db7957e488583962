"""What the reader can put right.

Each error carries the exit code it ends the program with and says one sentence that
tells the reader what to do; `cli` prints it, nothing else does.
"""


class TearjerkError(Exception):
    """Anything the program tells its reader instead of a traceback."""

    exit_code = 3

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class NothingFoundError(TearjerkError):
    """The question was well put and nothing answers it."""

    exit_code = 1


class UsageError(TearjerkError):
    """A word, value or combination that the program does not know."""

    exit_code = 2


class FileError(TearjerkError):
    """A file that cannot be read, written or understood."""


class ReaderGoneError(Exception):
    """Whoever read our output has closed the pipe (`| head -1`): nothing is wrong, and nothing is said.

    It has its own class because Typer would turn the BrokenPipeError itself into exit code 1.
    """
