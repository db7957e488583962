"""One module per command, which parses the arguments and shows the answer; `shared` has what several of them use."""
