"""`tearjerk show`: everything about one film."""

from typing import Annotated

import typer

from tearjerk.catalogue.film import Film
from tearjerk.commands.shared.completion import Completion
from tearjerk.commands.shared.film_answers import film_cards_answer
from tearjerk.commands.shared.film_argument import TitleWords, find_film
from tearjerk.commands.shared.options import CatalogueOptions, CountryOptions, OutputOptions
from tearjerk.errors import UsageError
from tearjerk.output.answer import show
from tearjerk.output.card_options import CardOptions
from tearjerk.output.messages import report
from tearjerk.output.printing import print_text

EXAMPLES = """
tearjerk show sunny
tearjerk show 7번방의 선물
tearjerk show sunny-2011 --warnings
tearjerk show sunny --json
tearjerk show sunny --format markdown
tearjerk show sunny --format svg -o sunny.svg
"""

FORMATS = ("markdown", "svg")


def run(
    title: TitleWords,
    catalogue: CatalogueOptions,
    country: CountryOptions,
    output: OutputOptions,
    warnings: Annotated[
        bool, typer.Option("--warnings", help="Also show warnings that would spoil the film.")
    ] = False,
    format_name: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="Export the card for sharing, as markdown or svg (an image). Without it, the card is laid out for the terminal.",
        ),
        Completion(words=tuple(FORMATS)),
    ] = None,
    output_file: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="With --format: write to this file, such as sunny.svg, instead of standard output (-).",
        ),
        Completion("word_completion.files"),
    ] = None,
) -> None:
    """Show everything about one film, named by its id or by any title that `search` would find."""
    if format_name is None and output_file is not None:
        raise UsageError("--output needs --format markdown or --format svg.")
    if format_name is not None and format_name not in FORMATS:
        raise UsageError(f"Unknown format '{format_name}'. Choose from: {', '.join(FORMATS)}.")
    if format_name is not None and (output.json or output.jsonl or output.fields is not None):
        raise UsageError("--format cannot be combined with --json, --jsonl or --fields.")
    film = find_film(title, catalogue.films())
    options = CardOptions(country=country.code(catalogue), reveal=warnings)
    if format_name is None:
        show(film_cards_answer([film], options, single=True), output.form())
        return
    text = format_card(film, format_name, options)
    if output_file in (None, "-"):
        print_text(text)
        return
    from tearjerk.output.atomic import write_user_file

    write_user_file(output_file, text.encode())
    report(f"Wrote {output_file}: {film.title}.")


def format_card(film: Film, format_name: str, options: CardOptions) -> str:
    """Return a film's card as text in one of FORMATS."""
    if format_name == "svg":
        from tearjerk.output.cards.picture import card_svg

        return card_svg(film, f"tearjerk show {film.id}", options)
    from tearjerk.output.card_markdown import card_markdown

    return card_markdown(film, options)
