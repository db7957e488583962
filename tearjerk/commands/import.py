"""`tearjerk import`: bring in a record from Letterboxd, IMDb or tearjerk."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from msgspec import Struct

from tearjerk.actions.record import now, path, remembered, today
from tearjerk.catalogue.film import Film
from tearjerk.commands.shared.options import CatalogueOptions, OutputOptions
from tearjerk.diary import exchange, store
from tearjerk.diary.changes import Change
from tearjerk.diary.exchange import Index, Line, Told, merged
from tearjerk.diary.exchange.matching import loose
from tearjerk.diary.exchange.tables import LISTS
from tearjerk.diary.record import Record, known
from tearjerk.errors import FileError, NothingFoundError, UsageError
from tearjerk.output.answer import Answer, show
from tearjerk.output.messages import hint
from tearjerk.output.terminal import Terminal

EXAMPLES = """
tearjerk import ratings.csv --dry-run
tearjerk import watchlist.csv
tearjerk import diary.json --json | jq '.[] | select(.outcome == "unmatched")'
"""


class Row(Struct, frozen=True):
    """What became of one line: `outcome` is taken, known or unmatched, `what` says it in words."""

    line: int
    outcome: str
    id: str | None
    title: str
    year: int | None
    what: str


FIELDS = Row.__struct_fields__


def run(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="CSV of Letterboxd or IMDb, or JSON of tearjerk.")
    ],
    catalogue: CatalogueOptions,
    output: OutputOptions,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would be done.")] = False,
    as_list: Annotated[
        str | None, typer.Option("--as", metavar="KIND", help="What a bare list is: watched or watchlist.")
    ] = None,
    skip_bad: Annotated[
        bool, typer.Option("--skip-bad", help="Leave out lines that cannot be understood.")
    ] = False,
) -> None:
    """Bring in ratings, watched films, a watchlist or a diary: a CSV file of Letterboxd or IMDb, or our own JSON.

    Films are matched by id, or by title and a year at most one off. Of two words on one film the
    later counts, on one day yours; the same file again changes nothing. One import is one step for undo.
    """
    if as_list is not None and as_list not in LISTS:
        raise UsageError(f"No kind of list '{as_list}'. There are: {', '.join(LISTS)}.")
    told = exchange.read(Path(file), as_list, today())
    name = Path(file).name
    _refuse_bad(told, name, skip=skip_bad)
    films = catalogue.films()
    index = Index(films)
    matches = [(line, index.film(line)) for line in told.lines]
    pairs = [(line, film) for line, film in matches if isinstance(film, Film)]
    words: list[list[str]] = []

    def plan(record: Record) -> Change:
        results = merged(record, pairs, now().date().isoformat())
        words[:] = [done for _, done in results]
        acts = tuple(act for done, _ in results for act in done)
        changed = {film.id: known(film) for (_, film), (done, _) in zip(pairs, results, strict=True) if done}
        said = f"Imported {name} ({told.kind}): {_films(len(changed))}."
        return Change(said, acts, tuple(changed.values()))

    done = plan(remembered()) if dry_run else store.change(path(), now(), plan)
    show(_report(_rows(matches, words)), output.output())
    news = sum(map(bool, words))
    hint(f"{name} ({told.kind}): {len(pairs)} of {len(told.lines)} lines matched, {news} of them with news.")
    if dry_run:
        hint("A dry run: nothing was changed.")
    elif done.acts:
        hint("`tearjerk undo` takes this back.")
    if not pairs:
        raise typer.Exit(NothingFoundError.exit_code)


def _refuse_bad(told: Told, name: str, *, skip: bool) -> None:
    """Says which lines cannot be understood; raises FileError unless they may be skipped."""
    unit = "line" if told.kind not in ("a diary", "a record of tearjerk") else "film"
    for bad in told.bad:
        hint(f"{name}, {unit} {bad.number}: {bad.what}.")
    if told.bad and not skip:
        count = len(told.bad)
        raise FileError(
            f"Nothing was imported, because {count} {unit}{'s' * (count > 1)} of {name} cannot be understood."
            " Mend the file, or leave them out with --skip-bad."
        )
    if not told.lines:
        raise NothingFoundError(f"{name} ({told.kind}) holds no films.")


def _rows(matches: Sequence[tuple[Line, Film | str]], words: Sequence[Sequence[str]]) -> list[Row]:
    news = iter(words)
    rows = []
    for line, film in matches:
        if isinstance(film, str):
            title = line.titles[0] if line.titles else ""
            rows.append(Row(line.number, "unmatched", None, title, line.year, film))
        else:
            done = next(news)
            what = ", ".join(done) or "nothing new"
            if loose(line, film):
                what += f" (the file says {line})"
            rows.append(Row(line.number, "taken" if done else "known", film.id, film.title, film.year, what))
    return rows


def _report(rows: Sequence[Row]) -> Answer:
    def draw(terminal: Terminal) -> None:
        from tearjerk.output.cards.report import draw_report

        draw_report([(row.line, row.title, row.year, row.outcome, row.what) for row in rows], terminal)

    return Answer(rows, FIELDS, draw, columns=FIELDS)


def _films(count: int) -> str:
    return "1 film" if count == 1 else f"{count} films"
