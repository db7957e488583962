"""One short file per command, which parses the arguments, calls one function and shows the answer."""
