"""The reader's own record: seen, rated, saved, never. Only this package touches its file.

`store.read(path)` gives a `record.Record`: `.ratings`, `.seen`, `.cried`, `.saved`, `.banned` and
`.entries()`, all by film id; `store.change` and `store.undo` write and take back one step each;
`bag.remember` keeps what `random` gave. Nothing is imported here, because `random` needs the bag alone.
"""
