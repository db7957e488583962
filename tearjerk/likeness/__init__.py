"""Find films similar to a given one, and recommend films to a user: similarity, diversity, critiques, reasons."""
