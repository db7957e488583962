"""Actions that commands and keys perform: changing the record, importing into it, and drawing films."""
