"""Shell completion: the scripts of each shell, the request it sends when Tab is pressed, and the answer in its form."""
