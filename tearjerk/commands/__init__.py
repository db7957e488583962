"""One short file a verb: it parses its words, calls one function, and shows the answer."""
