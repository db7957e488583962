"""Resolve the order of day and month in dates such as 03/04/2024 by looking at the whole column."""

from collections.abc import Sequence

from tearjerk.diary.dates import is_date
from tearjerk.diary.exchange.cell_dates import DAY_AND_MONTH_NUMBERS, iso_date
from tearjerk.diary.exchange.columns import Cells, Columns
from tearjerk.diary.exchange.table_format import DateOrder

_DATE_ROLES = ("watched", "watched_on", "rated_on", "recorded_on", "listed_on")


def normalise_dates(
    rows: Sequence[Cells], columns: Columns, usual_order: DateOrder | None
) -> tuple[list[Cells], tuple[str, ...]]:
    """Convert dates such as 03/04/2024 to YYYY-MM-DD; return the rows, and a remark for each converted column.

    If a column's cells fit both orders, the usual order is assumed, if there is one. A column whose cells contradict
    each other is left unchanged.
    """
    names = {name for role in _DATE_ROLES if (name := getattr(columns, role)) is not None}
    orders = {
        name: order for name in sorted(names) if (order := _detect_order(rows, name, usual_order)) is not None
    }
    if not orders:
        return list(rows), ()
    changed = [
        {name: _to_iso(text, orders[name]) if name in orders else text for name, text in cells.items()}
        for cells in rows
    ]
    return changed, tuple(f"read the dates in '{name}' as {order}" for name, order in orders.items())


def _detect_order(rows: Sequence[Cells], column: str, usual_order: DateOrder | None) -> DateOrder | None:
    orders: set[DateOrder] = set()
    has_ambiguous_dates = False
    for cells in rows:
        match = DAY_AND_MONTH_NUMBERS.fullmatch(cells.get(column, "").strip())
        if match is None:
            continue
        first_may_be_month, second_may_be_month = int(match[1]) <= 12, int(match[3]) <= 12
        if first_may_be_month and second_may_be_month:
            has_ambiguous_dates = True
        elif second_may_be_month:
            orders.add("day/month/year")
        elif first_may_be_month:
            orders.add("month/day/year")
    if not orders and has_ambiguous_dates:
        return usual_order
    return orders.pop() if len(orders) == 1 else None


def _to_iso(text: str, order: DateOrder) -> str:
    match = DAY_AND_MONTH_NUMBERS.fullmatch(text.strip())
    if match is None:
        return text
    day, month = (match[1], match[3]) if order == "day/month/year" else (match[3], match[1])
    date = iso_date(match[4], month, day)
    return date if is_date(date) else text  # reported later as it is in the file
