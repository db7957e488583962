"""Text helpers for every package: cleaning, counting, enumerating. They import nothing else from tearjerk."""
