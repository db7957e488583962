"""Pictures for a terminal. Only this package knows Rich, and only a terminal makes it load."""
