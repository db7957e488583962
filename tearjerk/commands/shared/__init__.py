"""Code shared only by commands: options, the film argument, messages and completion."""
