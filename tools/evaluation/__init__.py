"""How far the numbers that the program shows can be trusted."""
