"""Distinguish lists of watched films from lists of saved ones."""

import re

from tearjerk.diary.exchange.columns import ListKind
from tearjerk.diary.exchange.errors import UnknownListError

_WATCHED_NAME = re.compile(r"(?<![a-z])(watched|likes|history)")
"""The part of a file name that indicates watched films; does not match 'unwatched' or 'dislikes'."""


def resolve_list_kind(name: str, list_kind: ListKind | None) -> ListKind:
    """Return the kind of a list, from its name or else `list_kind`; raises UnknownListError if neither tells."""
    folded_name = name.casefold()
    if "watchlist" in folded_name:
        return "saved"
    if _WATCHED_NAME.search(folded_name) is not None:
        return "watched"
    if list_kind is None:
        raise UnknownListError([name])
    return list_kind


def list_file_kind(kind: str, name: str, list_kind: ListKind | None) -> str:
    """Return a more specific kind of file for a list: 'Trakt watchlist' instead of 'Trakt list', for example."""
    site = kind.removesuffix(" list")
    if "likes" in name.casefold():
        return f"{site} likes"
    label = {"saved": "watchlist", "watched": "watched"}[list_kind or "watched"]
    return f"{site} {label}" if label in name.casefold() else kind
