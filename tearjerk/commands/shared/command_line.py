"""Rewrite arguments that Typer does not support into ones that it does."""

COMPLETION_OPTIONS = ("--install-completion", "--show-completion")
"""Options that take the name of a shell, which may be omitted."""

DETECT_SHELL = "detected"
"""Value of a completion option given without a shell: detect the shell that started the program."""


def rewrite_arguments(arguments: list[str]) -> tuple[list[str], bool]:
    """Return the arguments in a form that Typer accepts, and whether --debug was among them.

    --debug works anywhere on the line, so it can be appended to a command that failed. `help COMMAND` means
    `COMMAND --help`.
    """
    end = arguments.index("--") if "--" in arguments else len(arguments)
    before_separator = [word for word in arguments[:end] if word != "--debug"]
    words = before_separator + arguments[end:]
    if words[:1] == ["help"]:
        words = ["--help"] if words[1:] in ([], ["help"]) else [*words[1:], "--help"]
    if words and words[-1] in COMPLETION_OPTIONS:
        words[-1] += f"={DETECT_SHELL}"
    return words, len(before_separator) < end
