"""What evaluate_likeness.py puts the similarity to: rivals, references, judges."""
