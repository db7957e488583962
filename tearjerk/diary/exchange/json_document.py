"""Parse JSON documents from tearjerk, Trakt and Simkl."""

from collections.abc import Callable
from typing import Any

import msgspec

from tearjerk.diary.exchange import own_json, simkl, trakt
from tearjerk.diary.exchange.columns import ListMeaning, parse_row
from tearjerk.diary.exchange.errors import UnrecognisedFormatError
from tearjerk.diary.exchange.film_lists import list_file_kind, resolve_list_meaning
from tearjerk.diary.exchange.imported import ImportedFile, ImportedRow, UnreadableRow
from tearjerk.errors import FileError


def parse_json(text: str, name: str, list_meaning: ListMeaning | None) -> ImportedFile:
    """Parse a document, or one object per line; raises FileError if it is not in a known format."""
    document = _decode(text, name)
    if trakt.is_trakt_item(document) or own_json.is_diary_item(document):
        document = [document]  # one object per line, but only one line
    items = simkl.backup_items(document)
    if items is not None:
        return _parse_items(name, "Simkl", items, lambda number, item: _simkl_row(number, *item))
    if isinstance(document, list):
        items = [item for item in document if trakt.is_trakt_item(item)]
        if any(trakt.is_comment(item) for item in items):
            raise UnrecognisedFormatError(
                f"{name} has comments from Trakt, which do not say whether you watched the films."
            )
        if items:
            is_list = all(trakt.is_list_item(item) for item in items)
            resolved_meaning = resolve_list_meaning(name, list_meaning) if is_list else None
            kind = list_file_kind("Trakt list", name, resolved_meaning) if is_list else "Trakt"
            return _parse_items(
                name, kind, document, lambda number, item: _trakt_row(number, item, resolved_meaning)
            )
        if any(own_json.has_id_and_title(item) for item in document):
            return _parse_items(name, "tearjerk diary", document, own_json.parse_entry)
    if isinstance(document, dict) and isinstance(document.get("films"), list) and "tearjerk" in document:
        if document["tearjerk"] != own_json.FORMAT_VERSION:
            raise FileError(f"{name} was exported by a newer tearjerk. Update tearjerk to import it.")
        return _parse_items(name, "tearjerk", document["films"], own_json.parse_film)
    if document in ([], {}):
        return ImportedFile(name, "JSON", ())
    raise UnrecognisedFormatError(
        f"{name} is JSON, but not in a known format: tearjerk's own, Trakt's or Simkl's."
    )


def _decode(text: str, name: str) -> Any:
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        document_error = error
    try:
        return [msgspec.json.decode(line) for line in text.splitlines() if line.strip()]
    except (msgspec.DecodeError, RecursionError):
        raise FileError(f"{name} is not JSON: {document_error}.") from None


def _simkl_row(number: int, kind: str, item: Any) -> ImportedRow:
    return parse_row(number, simkl.item_cells(kind, item), simkl.COLUMNS, None)


def _trakt_row(number: int, item: Any, list_meaning: ListMeaning | None) -> ImportedRow:
    return parse_row(number, trakt.item_cells(item), trakt.COLUMNS, list_meaning)


def _parse_items(
    name: str, kind: str, items: list[Any], parse_item: Callable[[int, Any], ImportedRow]
) -> ImportedFile:
    rows: list[ImportedRow] = []
    unreadable_rows: list[UnreadableRow] = []
    for number, item in enumerate(items, start=1):
        try:
            rows.append(parse_item(number, item))
        except (msgspec.ValidationError, ValueError) as error:
            unreadable_rows.append(UnreadableRow(number, str(error)))
    return ImportedFile(name, kind, tuple(rows), tuple(unreadable_rows), unit="item")
