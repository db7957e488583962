"""Completion from the user's own record: entry numbers, and films that it contains."""

import os
from typing import TYPE_CHECKING, Any

from tearjerk.commands.shared.film_completion import load_films, title_completions, titles
from tearjerk.errors import TearjerkError
from tearjerk.shells.completions import CompletionItem, safe_completions

if TYPE_CHECKING:
    from tearjerk.diary.record import Record

RATINGS = tuple(f"{half / 2:g}" for half in range(10, 0, -1))


def _read_record() -> "Record":
    # Completion must stay silent; the command itself reports a damaged record.
    from tearjerk.diary.record import Record
    from tearjerk.diary.store import read_best_effort
    from tearjerk.folders import record_path

    try:
        return read_best_effort(record_path(os.environ))[0]
    except TearjerkError:
        return Record()


def entry_numbers(ctx: Any, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001 -- the signature of a completer
    """Offer entry numbers, each described by its film."""
    return _entry_number_completions(_read_record(), incomplete)


def _entry_number_completions(record: "Record", incomplete: str) -> list[CompletionItem]:
    return safe_completions(
        CompletionItem(str(entry.number), f"{record.reference(entry.film_id)} {entry.seen_on or ''}")
        for entry in record.entries()
        if entry.number is not None and str(entry.number).startswith(incomplete)
    )


def entry_numbers_and_films(ctx: Any, incomplete: str) -> list[CompletionItem]:
    """Offer entry numbers, and the ids and titles of films in the record.

    A number that is also a film's title is left out, because the command would have to ask which one is meant.
    """
    from tearjerk.catalogue.titles import films_named

    record, films = _read_record(), load_films(ctx)
    recorded = {film for film, _ in record.marks} | {
        statement.film_id for statement in record.entry_statements
    }
    previous_words = ctx.params.get("title") or ()
    found = title_completions(previous_words, incomplete, [film for film in films if film.id in recorded])
    if previous_words:
        return found
    wanted = incomplete.casefold()
    ids = safe_completions(
        CompletionItem(identifier, str(record.reference(identifier)))
        for identifier in sorted(recorded)
        if identifier.startswith(wanted)
    )
    entries = [
        completion
        for completion in _entry_number_completions(record, incomplete)
        if not films_named(completion.text, films)
    ]
    return entries + (ids or found)


def titles_for_list(kind: str, ctx: Any, incomplete: str) -> list[CompletionItem]:
    """Offer titles; with --remove, only films on the user's list of this kind."""
    if not ctx.params.get("remove"):
        return titles(ctx, incomplete)
    record = _read_record()
    on_list = record.saved if kind == "saved" else record.never
    films = [film for film in load_films(ctx) if film.id in on_list]
    return title_completions(ctx.params.get("title") or (), incomplete, films)


def films_for_watchlist(ctx: Any, incomplete: str) -> list[CompletionItem]:
    """Offer films to save or, with --remove, films to take off the watchlist."""
    return titles_for_list("saved", ctx, incomplete)


def films_for_never_list(ctx: Any, incomplete: str) -> list[CompletionItem]:
    """Offer films to put on the never list or, with --remove, films to take off it."""
    return titles_for_list("never", ctx, incomplete)


def ratings(ctx: Any, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Offer ratings."""
    return [CompletionItem(rating) for rating in RATINGS if rating.startswith(incomplete)]


def titles_and_ratings(ctx: Any, incomplete: str) -> list[CompletionItem]:
    """Offer titles and, after a full title, ratings that would not turn it into another film's title."""
    from tearjerk.catalogue.titles import films_named

    previous_words, films = ctx.params.get("title") or (), load_films(ctx)
    found = title_completions(previous_words, incomplete, films)
    if not previous_words or len(films_named(" ".join(previous_words), films)) != 1:
        return found
    unambiguous = [
        completion
        for completion in ratings(ctx, incomplete)
        if not films_named(" ".join((*previous_words, completion.text)), films)
    ]
    return unambiguous + [completion for completion in found if completion not in unambiguous]
