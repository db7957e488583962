"""Words for any room: cleaned, counted, enumerated. Knows nothing of tearjerk."""
