"""The user's record: viewings, ratings, the watchlist and the never list. Only this package touches its file.

`store.read(path)` returns a `record.Record` with `.ratings`, `.seen`, `.cried`, `.saved`, `.never` and
`.entries()`; `store.apply` writes one change and `store.undo` reverts the last one; `draw_history` stores
what `random` has drawn. Nothing is imported here, because `random` needs only `draw_history`.
"""
