"""The rules by which reviews are read, one folder a language; `languages` lists them."""
