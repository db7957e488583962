"""Check the date of a viewing against the film's release."""

from tearjerk.commands.shared.confirmation import can_ask, confirm
from tearjerk.errors import UsageError


def check_viewing_date(day: str | None, title: str, year: int) -> None:
    """Ask for confirmation if the date is earlier than the year before the film's release.

    A film may be seen at a festival in the year before its release, but hardly earlier. Raises UsageError if the
    user does not confirm or cannot be asked.
    """
    if not day or not year or day >= f"{year - 1:04}-01-01":
        return
    if not can_ask():
        raise UsageError(f"{title} came out in {year}, so it can't have been seen on {day}.")
    if not confirm(f"{title} came out in {year}. Did you really see it on {day}?"):
        raise UsageError("Nothing was changed.")
