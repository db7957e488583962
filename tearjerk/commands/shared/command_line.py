"""Rewrites what Typer does not understand on a command line into what it does."""

COMPLETION_OPTIONS = ("--install-completion", "--show-completion")
"""Options of the program whose value, the name of a shell, may be left out."""

DETECT_SHELL = "detected"
"""The value that stands for the shell that started the program."""


def rewrite_arguments(arguments: list[str]) -> tuple[list[str], bool]:
    """The arguments as Typer reads them, and whether --debug was among them.

    --debug works anywhere on the line, so that it can be appended to a command that failed. `help COMMAND` is
    `COMMAND --help`.
    """
    end = arguments.index("--") if "--" in arguments else len(arguments)
    options = [word for word in arguments[:end] if word != "--debug"]
    words = options + arguments[end:]
    if words[:1] == ["help"]:
        words = ["--help"] if words[1:] in ([], ["help"]) else [*words[1:], "--help"]
    if words and words[-1] in COMPLETION_OPTIONS:
        words[-1] += f"={DETECT_SHELL}"
    return words, len(options) < end
