"""How fast the program is, beside programs that do the same kind of thing."""
