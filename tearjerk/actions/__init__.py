"""What a command does, or a key: with the record, and with the draw of random."""
