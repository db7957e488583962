"""Completion of search queries: films and people."""

from typing import Any

from tearjerk.commands.shared.film_completion import load_films, title_completions
from tearjerk.commands.shared.person_completion import full_name_completions
from tearjerk.shells.completions import CompletionItem


def query_words(ctx: Any, incomplete: str) -> list[CompletionItem]:
    """Offer titles and, for the first word, full names of people that start with the text typed."""
    previous_words, films = ctx.params.get("query") or (), load_films(ctx)
    titles = title_completions(previous_words, incomplete, films)
    names = full_name_completions(incomplete, films) if incomplete and not previous_words else []
    if not names:
        return titles
    return [completion for completion in titles if completion.text.startswith(incomplete)] + names
