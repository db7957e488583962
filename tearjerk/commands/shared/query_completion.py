"""What Tab offers for a query: films and people."""

from typing import Any

from tearjerk.commands.shared.film_completion import films_of, title_offers
from tearjerk.commands.shared.person_completion import whole_names
from tearjerk.shells.offers import Offer


def query_words(ctx: Any, incomplete: str) -> list[Offer]:
    """Titles, and for the first word whole names of people that begin with what was typed."""
    before, films = ctx.params.get("query") or (), films_of(ctx)
    titles = title_offers(before, incomplete, films)
    names = whole_names(incomplete, films) if incomplete and not before else []
    if not names:
        return titles
    return [offer for offer in titles if offer.text.startswith(incomplete)] + names
