"""How fast the program is compared with programs that do the same kind of thing."""
