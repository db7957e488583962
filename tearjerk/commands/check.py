"""`tearjerk check`: validate a catalogue file."""

import sys
from typing import Annotated

import typer

from tearjerk.catalogue import loading
from tearjerk.catalogue.validation import FieldError, validate
from tearjerk.commands.shared.completion import Completion
from tearjerk.errors import FileError
from tearjerk.output.messages import report
from tearjerk.output.printing import print_line
from tearjerk.text.words import plural

EXAMPLES = """
tearjerk check data/films.json
"""


def run(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE",
            help="A catalogue file, such as mine.json: a JSON array of films; - is standard input.",
        ),
        Completion("word_completion.files"),
    ],
) -> None:
    """Validate a catalogue file.

    Every error is printed on stderr with its film and field. Exits with 0 if the file is valid, 3 if not.
    """
    film_count, error_count, invalid_films = 0, 0, set[str]()
    if file == "-":
        text, file = loading.read_standard_input(), "standard input"
    else:
        text = loading.read_catalogue(file)
    for result in validate(text, file):
        if isinstance(result, FieldError):
            print_line(str(result), sys.stderr)
            error_count += 1
            invalid_films.add(result.film)
        else:
            film_count += 1
    if error_count:
        raise FileError(
            f"{file} is not valid: {plural(error_count, 'error')} in {plural(len(invalid_films), 'film')}."
        )
    report(f"{file} is valid: {plural(film_count, 'film')}.")
