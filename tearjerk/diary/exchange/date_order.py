"""Resolve the order of day and month in dates such as 03/04/2024 by looking at the whole column."""

from collections.abc import Sequence
from typing import Literal

from tearjerk.diary.exchange.cell_dates import DAY_AND_MONTH_NUMBERS, iso_date
from tearjerk.diary.exchange.columns import Cells, Columns

DateOrder = Literal["day/month/year", "month/day/year"]

_DATE_ROLES = ("watched_on", "rated_on", "recorded_on", "listed_on")


def normalise_dates(rows: Sequence[Cells], columns: Columns) -> tuple[list[Cells], tuple[str, ...]]:
    """Convert dates such as 03/04/2024 to YYYY-MM-DD; return the rows, and a remark for each converted column.

    A column is left unchanged if its cells fit both orders or contradict each other.
    """
    names = {name for role in _DATE_ROLES if (name := getattr(columns, role)) is not None}
    orders = {name: order for name in sorted(names) if (order := _detect_order(rows, name)) is not None}
    if not orders:
        return list(rows), ()
    changed = [
        {name: _to_iso(text, orders[name]) if name in orders else text for name, text in cells.items()}
        for cells in rows
    ]
    return changed, tuple(f"read the dates in '{name}' as {order}" for name, order in orders.items())


def _detect_order(rows: Sequence[Cells], column: str) -> DateOrder | None:
    orders: set[DateOrder] = set()
    for cells in rows:
        match = DAY_AND_MONTH_NUMBERS.fullmatch(cells.get(column, "").strip())
        if match is not None and int(match[1]) > 12:
            orders.add("day/month/year")
        elif match is not None and int(match[3]) > 12:
            orders.add("month/day/year")
    return orders.pop() if len(orders) == 1 else None


def _to_iso(text: str, order: DateOrder) -> str:
    match = DAY_AND_MONTH_NUMBERS.fullmatch(text.strip())
    if match is None:
        return text
    day, month = (match[1], match[3]) if order == "day/month/year" else (match[3], match[1])
    return iso_date(match[4], month, day)
