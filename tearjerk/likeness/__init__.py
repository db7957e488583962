"""Films like a film, and films for a person: similarity in parts, diversity, critique, reasons."""
