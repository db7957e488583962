"""Compare the speed of the program, and the quality of its search, with those of other programs."""
