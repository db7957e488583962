"""How shells ask what a Tab may offer, and how they are told: their scripts, their words, their answers."""
