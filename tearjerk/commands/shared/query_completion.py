"""Completion of search queries: films and people."""

from typing import Any

from tearjerk.commands.shared.film_completion import load_films, title_offers
from tearjerk.commands.shared.person_completion import full_name_offers
from tearjerk.shells.offers import Offer


def query_words(ctx: Any, incomplete: str) -> list[Offer]:
    """Offer titles and, for the first word, full names of people that start with the text typed."""
    previous_words, films = ctx.params.get("query") or (), load_films(ctx)
    titles = title_offers(previous_words, incomplete, films)
    names = full_name_offers(incomplete, films) if incomplete and not previous_words else []
    if not names:
        return titles
    return [offer for offer in titles if offer.text.startswith(incomplete)] + names
