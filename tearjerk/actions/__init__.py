"""What commands and keys do: change the record, and draw films for `random`."""
