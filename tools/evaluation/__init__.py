"""Evaluate the accuracy of the numbers that the program shows."""
