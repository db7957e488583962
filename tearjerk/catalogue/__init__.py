"""The data model of a film, its vocabularies, and the code that loads and validates catalogues."""
