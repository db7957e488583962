"""The reader's own record: seen, rated, saved, never.

`read(path)` gives a Record: `.ratings`, `.seen`, `.cried`, `.saved`, `.banned` and `.entries()`, all by
film id. `change` and `undo` write one step each; `remember` keeps the bag of `random`. Only this package touches the file.
"""

from tearjerk.diary.bag import remember
from tearjerk.diary.record import Entry, Known, Record, Viewing, Word, known
from tearjerk.diary.store import change, read, salvage, undo
from tearjerk.diary.trouble import RecordError

__all__ = [
    "Entry",
    "Known",
    "Record",
    "RecordError",
    "Viewing",
    "Word",
    "change",
    "known",
    "read",
    "remember",
    "salvage",
    "undo",
]
