"""What was typed: its spellings, words, numbers and ids. Knows no film."""
