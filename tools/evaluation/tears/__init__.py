"""How well the rules for tears read reviews, and how far shares of films can be trusted."""
