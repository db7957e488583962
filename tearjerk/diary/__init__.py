"""The user's own record: viewings, ratings, the watchlist, the never list. Only this package touches its file.

`store.read(path)` gives a `record.Record`: `.ratings`, `.seen`, `.cried`, `.saved`, `.never` and
`.entries()`, all by film id; `store.apply` and `store.undo` write and take back one step each;
`draw_history` is what `random` remembers. Nothing is imported here, because `random` needs that alone.
"""
