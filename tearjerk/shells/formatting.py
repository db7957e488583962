"""Format completions for each shell's completion script, one per line."""

from collections.abc import Mapping, Sequence

from tearjerk.shells.completions import FILES, CompletionItem

EXIT_COMPLETE_FILES = 100
"""Exit code that tells the shell's script to complete file names as well."""

COMP_TYPE_LISTING = "63"
"""Value of COMP_TYPE when bash only lists completions, so descriptions cannot end up on the command line."""


def format_completions(
    shell: str, completions: Sequence[CompletionItem], environment: Mapping[str, str]
) -> tuple[str, int]:
    """Return the lines to print for a shell, and the exit code."""
    plain_completions = [completion for completion in completions if completion is not FILES]
    with_descriptions = shell != "bash" or (
        environment.get("COMP_TYPE") == COMP_TYPE_LISTING and len(plain_completions) > 1
    )
    lines = [
        _format_completion(shell, completion) if with_descriptions else completion.text
        for completion in plain_completions
    ]
    return "".join(f"{line}\n" for line in lines), EXIT_COMPLETE_FILES if FILES in completions else 0


def _format_completion(shell: str, completion: CompletionItem) -> str:
    text, description = completion
    if shell == "zsh":
        return f'"{text}":"{description}"' if description else f'"{text}"'
    if shell == "fish":
        return f"{text}\t{description}" if description else text
    if shell == "bash":
        return f"{text}  ({description})" if description else text
    return f"{text}:::{description or ' '}"
