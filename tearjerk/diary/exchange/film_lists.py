"""Distinguish lists of watched films from lists of saved ones."""

import re

from tearjerk.diary.exchange.columns import ListMeaning
from tearjerk.diary.exchange.errors import UnknownListError

_WATCHED_NAME = re.compile(r"(?<![a-z])(watched|likes|history)")
"""The part of a file name that indicates watched films; does not match 'unwatched' or 'dislikes'."""


def resolve_list_meaning(name: str, list_meaning: ListMeaning | None) -> ListMeaning:
    """Return what a list means, from its name or else `list_meaning`; raises UnknownListError if neither says."""
    folded_name = name.casefold()
    if "watchlist" in folded_name:
        return "saved"
    if _WATCHED_NAME.search(folded_name) is not None:
        return "watched"
    if list_meaning is None:
        raise UnknownListError([name])
    return list_meaning


def list_file_kind(kind: str, name: str, list_meaning: ListMeaning | None) -> str:
    """Return a more specific kind of file for a site's list: 'Trakt watchlist' instead of 'Trakt list', for example."""
    site = kind.removesuffix(" list")
    if site == kind:
        return kind
    if "likes" in name.casefold():
        return f"{site} likes"
    label = {"saved": "watchlist", "watched": "watched"}[list_meaning or "watched"]
    return f"{site} {label}" if label in name.casefold() else kind
