"""Evaluate the accuracy of the rules for tears and of the films' shares."""
