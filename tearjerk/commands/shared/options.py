"""Groups of options shared by several commands; `command.py` expands a group into separate options.

A field's default is the option's default, and its annotation is passed to Typer.
"""

import os
from typing import Annotated

import typer
from msgspec import Struct, structs

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.film import Film
from tearjerk.commands.shared.completion import Completion
from tearjerk.errors import FileError, UsageError
from tearjerk.output.answer import OutputForm
from tearjerk.output.messages import hint
from tearjerk.preferences.catalogues import catalogue_paths
from tearjerk.preferences.reading import Preferences, load_preferences
from tearjerk.selection import filters
from tearjerk.selection.people import UnknownPersonError
from tearjerk.text.words import enumeration


class CatalogueOptions(Struct, frozen=True):
    """Options for which catalogue to read and whether to apply the config."""

    catalogue: Annotated[
        list[str] | None,
        typer.Option(
            "--catalogue",
            metavar="FILE",
            help="Read this catalogue instead of the bundled one (env: TEARJERK_CATALOGUE). Repeat to combine"
            " catalogues; if films have the same id, the last one wins: --catalogue bundled --catalogue mine.json.",
        ),
        Completion("word_completion.catalogues"),
    ] = None
    no_config: Annotated[
        bool, typer.Option("--no-config", help="Ignore your preferences (env: TEARJERK_NO_CONFIG=1).")
    ] = False

    def films(self) -> tuple[Film, ...]:
        """Load the films of the chosen catalogue; raises FileError if it is not valid."""
        from tearjerk.catalogue import loading

        preferred = self.preferences().catalogue
        paths = catalogue_paths(os.environ, self.catalogue, preferred)
        try:
            return loading.load_all(paths)
        except FileError as error:
            is_from_config = bool(preferred) and paths is preferred
            if not is_from_config:
                raise
            raise FileError(
                f"{error.sentence} The catalogue is set in your config; `tearjerk config unset catalogue` removes it."
            ) from None

    def preferences(self) -> Preferences:
        """Return the preferences that apply, and report each problem in the config once."""
        if self.no_config:
            return Preferences()
        found = load_preferences(os.environ)
        for problem in found.problems:
            if problem not in _reported_problems:
                _reported_problems.add(problem)
                hint(problem)
        return found


_reported_problems: set[str] = set()


class CountryOptions(Struct, frozen=True):
    """The option for the user's country."""

    country: Annotated[
        str | None,
        typer.Option(
            "--country",
            metavar="CODE",
            help="Your country's ISO code: BR, KR, US. Defaults to TEARJERK_COUNTRY, your config or your locale.",
        ),
        Completion("word_completion.countries"),
    ] = None

    def code(self, catalogue: CatalogueOptions) -> str | None:
        """Return the ISO code of the country, or None if unknown; raises UsageError if there is no such country.

        The option takes precedence over TEARJERK_COUNTRY, then the config, then the locale.
        """
        chosen = self.country or os.environ.get("TEARJERK_COUNTRY")
        if chosen:
            from tearjerk.catalogue.countries import country_code

            return country_code(chosen)
        preferred = catalogue.preferences().country
        if preferred is not None:
            return preferred
        from tearjerk.catalogue.countries import country_code_from_locale

        return country_code_from_locale(os.environ)


class FilterOptions(Struct, frozen=True):
    """Options that filter films."""

    theme: Annotated[
        list[str] | None,
        typer.Option(
            "--theme",
            metavar="THEME",
            help="Only films with this theme (family, dog; `tearjerk themes` lists them). If repeated or"
            " separated by commas, films must match all of them.",
        ),
        Completion("word_completion.themes"),
    ] = None
    late: Annotated[
        bool,
        typer.Option(
            "--late",
            help="With --theme or `like --more`: also include films in which the theme is part of a plot twist.",
        ),
    ] = False
    genre: Annotated[
        list[str] | None,
        typer.Option(
            "--genre",
            metavar="GENRE",
            help="Only films of this genre. If repeated or separated by commas, films must match all of them."
            f" Genres: {enumeration(list(vocabulary.GENRES))}.",
        ),
        Completion("word_completion.genres"),
    ] = None
    avoid: Annotated[
        list[str] | None,
        typer.Option(
            "--avoid",
            metavar="WARNING",
            help="Only films known not to contain this (suicide, child-death; `tearjerk warnings` lists them)."
            " Repeat the option or use commas for several.",
        ),
        Completion("word_completion.warnings"),
    ] = None
    person: Annotated[
        list[str] | None,
        typer.Option(
            "--person",
            metavar="NAME",
            help="Only films directed by or starring this person (Son Ye-jin, yejin). If repeated or separated by"
            " commas, films must match all of them.",
        ),
        Completion("person_completion.people"),
    ] = None
    cry_level: Annotated[
        str | None,
        typer.Option(
            "--cry-level",
            metavar="LEVEL",
            help="Only films at this level: 5, 4+ or 2-3. `random` defaults to 3+.",
        ),
        Completion("word_completion.levels"),
    ] = None
    year: Annotated[
        str | None,
        typer.Option(
            "--year",
            metavar="YEARS",
            help="Only films from these years: 2004, 2010+, 1998-2006 or 1990s. In `diary`, the years you saw them.",
        ),
    ] = None
    max_runtime: Annotated[
        str | None,
        typer.Option(
            "--max-runtime",
            metavar="TIME",
            help="Only films at most this long: 120, 2h, 1.5h, 1h50m or 1:50.",
        ),
    ] = None
    max_age: Annotated[
        str | None,
        typer.Option(
            "--max-age",
            metavar="RATING",
            help="Highest Korean age rating allowed: ALL, 12, 15 or 19; Korean names work too.",
        ),
        Completion("word_completion.certificates"),
    ] = None
    aftertaste: Annotated[
        str | None,
        typer.Option(
            "--aftertaste",
            metavar="WORD",
            help=f"Only films that leave you feeling this way: {enumeration(list(vocabulary.AFTERTASTES), 'or')}.",
        ),
        Completion("word_completion.aftertastes"),
    ] = None
    allow_unknown: Annotated[
        bool,
        typer.Option(
            "--allow-unknown", help="With --avoid: also include films that nobody has judged, marked with ?."
        ),
    ] = False
    strict: Annotated[
        bool,
        typer.Option("--strict", hidden=True, help="Accepted, but has no effect: --avoid is always strict."),
    ] = False

    def criteria(self, films: tuple[Film, ...]) -> filters.Criteria:
        """Parse the options into criteria; raises UsageError if a value is not valid."""
        options = structs.asdict(self)
        del options["strict"]
        try:
            return filters.parse(films, **options)
        except UnknownPersonError as error:
            from tearjerk.search.people.other_people import find_other_person

            other_person = find_other_person(error.name)
            if other_person is None:
                raise
            raise UsageError(f"{other_person} has no film in the catalogue.") from None


class OutputOptions(Struct, frozen=True):
    """Options for the form of the output."""

    json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Print one JSON object per line.")] = False
    fields: Annotated[
        str | None,
        typer.Option(
            "--fields",
            metavar="NAMES",
            help="Print only these JSON keys or columns, such as id,title,year for films; the error for an unknown name lists them all.",
        ),
        Completion("word_completion.fields"),
    ] = None

    no_pager: Annotated[
        bool, typer.Option("--no-pager", help="Never use a pager, no matter how long the output is.")
    ] = False

    def form(self, *, pager: bool = False) -> OutputForm:
        """Return the chosen form; with `pager`, long answers go through a pager unless --no-pager is given."""
        pager = pager and not self.no_pager
        return OutputForm(json=self.json, jsonl=self.jsonl, fields=self.fields, pager=pager)
