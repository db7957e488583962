"""`tearjerk check`: validate a catalogue file."""

import sys
from typing import Annotated

import typer

from tearjerk.catalogue import loading
from tearjerk.catalogue.checking import checked
from tearjerk.errors import FileError
from tearjerk.text.sanitize import clean
from tearjerk.text.words import plural

EXAMPLES = """
tearjerk check data/films.json
"""


def run(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A catalogue: a JSON array of films.")],
) -> None:
    """Validate a catalogue: every fault on stderr, with film and field; exit 0 sound, 3 not."""
    films, faults = checked(loading.read(file))
    for fault in faults:
        print(clean(str(fault)), file=sys.stderr)  # noqa: T201
    if faults:
        unsound = len({fault.film for fault in faults})
        raise FileError(f"{file} is not sound: {plural(len(faults), 'fault')} in {plural(unsound, 'film')}.")
    print(f"{clean(file)} is sound: {plural(films, 'film')}.")  # noqa: T201
