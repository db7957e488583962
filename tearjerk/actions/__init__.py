"""Actions of commands and keys: changing the record, and drawing films for `random`."""
