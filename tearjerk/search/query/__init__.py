"""Parsing of queries into spellings, words, numbers and ids, without reference to any film."""
