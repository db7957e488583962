"""How well the similarity agrees with references that it was not built on."""
