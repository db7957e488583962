"""Lists of films, which may be of those watched or of those to watch."""

import re

from tearjerk.diary.exchange.columns import ListKind
from tearjerk.diary.exchange.errors import UnknownListError

_WATCHED = re.compile(r"(?<![a-z])(watched|likes|history)")
"""Words in a file name that say it lists watched films; not inside 'unwatched' or 'dislikes'."""


def kind_of_list(name: str, list_kind: ListKind | None) -> ListKind:
    """What it means to be on a list: its name says so, or `list_kind` does; raises UnknownListError."""
    words = name.casefold()
    if "watchlist" in words:
        return "saved"
    if _WATCHED.search(words) is not None:
        return "watched"
    if list_kind is None:
        raise UnknownListError([name])
    return list_kind


def name_of_list(kind: str, name: str, list_kind: ListKind | None) -> str:
    """The kind of file that a list is, such as 'Trakt watchlist'; `kind` is 'Trakt list'."""
    site = kind.removesuffix(" list")
    if "likes" in name.casefold():
        return f"{site} likes"
    named = {"saved": "watchlist", "watched": "watched"}[list_kind or "watched"]
    return f"{site} {named}" if named in name.casefold() else kind
