"""Films similar to a film and recommendations for a user: similarity, diversity, critiques, reasons."""
