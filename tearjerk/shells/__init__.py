"""Shell completion: the script for each shell, the request it sends when Tab is pressed, and the reply."""
