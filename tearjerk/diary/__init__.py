"""The user's own record: viewings, ratings, the watchlist, the never list. Only this package touches its file.

`store.read(path)` returns a `record.Record` with `.ratings`, `.seen`, `.cried`, `.saved`, `.never` and
`.entries()`, all by film id; `store.apply` writes one change and `store.undo` reverts it; `draw_history`
stores what `random` has drawn. Nothing is imported here, because `random` needs only `draw_history`.
"""
