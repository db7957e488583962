"""The rules for reading reviews, one folder per language; `languages` lists them."""
