"""Compare the speed of the program with that of similar programs."""
