"""Options that several commands share, as groups of fields; `command` unfolds a group into options.

A field's default is the option's default; its annotation is what Typer reads.
"""

import os
from typing import Annotated

import typer
from msgspec import Struct, structs

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.film import Film
from tearjerk.commands.shared.completion import Completion
from tearjerk.output.answer import Output
from tearjerk.output.messages import hint
from tearjerk.preferences.catalogues import catalogue_paths
from tearjerk.preferences.reading import Preferences
from tearjerk.preferences.reading import preferences as read_preferences
from tearjerk.selection import filters
from tearjerk.text.words import enumeration


class CatalogueOptions(Struct, frozen=True):
    """Which catalogue to read, and whether the config applies."""

    catalogue: Annotated[
        list[str] | None,
        typer.Option(
            "--catalogue",
            metavar="FILE",
            help="Read this catalogue instead of the bundled one (env: TEARJERK_CATALOGUE). Repeat to layer"
            " catalogues; of films with the same id, the last wins: --catalogue bundled --catalogue mine.json.",
        ),
        Completion("word_completion.catalogues"),
    ] = None
    no_config: Annotated[
        bool, typer.Option("--no-config", help="Ignore your preferences (env: TEARJERK_NO_CONFIG=1).")
    ] = False

    def films(self) -> tuple[Film, ...]:
        """The films of the chosen catalogue; raises FileError where it is not valid."""
        from tearjerk.catalogue import loading

        return loading.load_all(catalogue_paths(os.environ, self.catalogue, self.preferences().catalogue))

    def preferences(self) -> Preferences:
        """The preferences that apply; says once what in the config cannot be used."""
        if self.no_config:
            return Preferences()
        found = read_preferences(os.environ)
        for problem in found.problems:
            if problem not in _reported:
                _reported.add(problem)
                hint(problem)
        return found


_reported: set[str] = set()


class CountryOptions(Struct, frozen=True):
    """Where the user lives."""

    country: Annotated[
        str | None,
        typer.Option(
            "--country",
            metavar="CODE",
            help="Where you live, as an ISO code: BR, KR, US (else TEARJERK_COUNTRY, your config, your locale).",
        ),
        Completion("word_completion.countries"),
    ] = None

    def code(self, catalogue: CatalogueOptions) -> str | None:
        """The ISO code of the country, None if nothing says it; raises UsageError if there is no such country.

        An option beats TEARJERK_COUNTRY, which beats the config, which beats the locale.
        """
        typed = self.country or os.environ.get("TEARJERK_COUNTRY")
        if typed:
            from tearjerk.catalogue.countries import country_code

            return country_code(typed)
        preferred = catalogue.preferences().country
        if preferred is not None:
            return preferred
        from tearjerk.catalogue.countries import country_of_locale

        return country_of_locale(os.environ)


class FilterOptions(Struct, frozen=True):
    """Which films to keep."""

    theme: Annotated[
        list[str] | None,
        typer.Option(
            "--theme",
            metavar="THEME",
            help="Only this theme (family, dog; `tearjerk themes` lists them); repeat it or use commas:"
            " films must match all of them.",
        ),
        Completion("word_completion.themes"),
    ] = None
    late: Annotated[
        bool,
        typer.Option(
            "--late", help="With --theme: also include films in which the theme is part of a plot twist."
        ),
    ] = False
    genre: Annotated[
        list[str] | None,
        typer.Option(
            "--genre",
            metavar="GENRE",
            help="Only this genre; repeat it or use commas: films must match all of them."
            f" Genres: {enumeration(list(vocabulary.GENRES))}.",
        ),
        Completion("word_completion.genres"),
    ] = None
    avoid: Annotated[
        list[str] | None,
        typer.Option(
            "--avoid",
            metavar="WARNING",
            help="Only films known not to contain this (suicide, child-death; `tearjerk warnings` lists them);"
            " repeat it or use commas.",
        ),
        Completion("word_completion.warnings"),
    ] = None
    person: Annotated[
        list[str] | None,
        typer.Option(
            "--person",
            metavar="NAME",
            help="Only films directed by or starring this person (Son Ye-jin, yejin); repeat it or use commas: films must match all of them.",
        ),
        Completion("person_completion.people"),
    ] = None
    cry_level: Annotated[
        str | None,
        typer.Option(
            "--cry-level",
            metavar="LEVEL",
            help="Only films of this level: 5, 4+ or 2-3. `random` defaults to 3+.",
        ),
        Completion("word_completion.levels"),
    ] = None
    year: Annotated[
        str | None,
        typer.Option(
            "--year",
            metavar="YEARS",
            help="When it came out: 2004, 2010+ or 1998-2006; in `diary`, when you saw it.",
        ),
    ] = None
    max_runtime: Annotated[
        str | None, typer.Option("--max-runtime", metavar="TIME", help="At most this long: 120, 2h or 1h50m.")
    ] = None
    max_age: Annotated[
        str | None,
        typer.Option(
            "--max-age",
            metavar="RATING",
            help="Highest Korean rating allowed: ALL, 12, 15 or 19; Korean names work too.",
        ),
        Completion("word_completion.certificates"),
    ] = None
    aftertaste: Annotated[
        str | None,
        typer.Option(
            "--aftertaste",
            metavar="WORD",
            help=f"How it leaves you: {enumeration(list(vocabulary.AFTERTASTES), 'or')}.",
        ),
        Completion("word_completion.aftertastes"),
    ] = None
    allow_unknown: Annotated[
        bool,
        typer.Option(
            "--allow-unknown", help="With --avoid: also films that nobody has judged, marked with ?."
        ),
    ] = False
    strict: Annotated[
        bool,
        typer.Option("--strict", hidden=True, help="Accepted, but has no effect: --avoid is always strict."),
    ] = False

    def criteria(self, films: tuple[Film, ...]) -> filters.Criteria:
        """What was asked, parsed; raises UsageError where a value does not exist."""
        options = structs.asdict(self)
        del options["strict"]
        return filters.parse(films, **options)


class OutputOptions(Struct, frozen=True):
    """How to print it."""

    json: Annotated[bool, typer.Option("--json", help="One JSON document.")] = False
    jsonl: Annotated[bool, typer.Option("--jsonl", help="One JSON object per line.")] = False
    fields: Annotated[
        str | None,
        typer.Option(
            "--fields",
            metavar="NAMES",
            help="Only these JSON keys or columns: id,title,year.",
        ),
        Completion("word_completion.fields"),
    ] = None

    no_pager: Annotated[
        bool, typer.Option("--no-pager", help="Never use a pager, however long the output.")
    ] = False

    def output(self, *, pager: bool = False) -> Output:
        """The chosen form; with `pager` a long answer is shown a screen at a time unless --no-pager is given."""
        pager = pager and not self.no_pager
        return Output(json=self.json, jsonl=self.jsonl, fields=self.fields, pager=pager)
