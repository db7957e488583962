"""Cards and tables for a terminal. Only this room knows Rich, and only a terminal makes it load."""
