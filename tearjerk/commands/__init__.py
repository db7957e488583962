"""One short file per command: it parses its arguments, calls one function, and shows the answer."""
