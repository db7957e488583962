"""Mutation testing: change the program in one small place at a time, and check whether a test fails."""
