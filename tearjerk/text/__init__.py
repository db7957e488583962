"""Text helpers for every package: cleaning, plurals, lists, wrapping. They import nothing else from tearjerk."""
