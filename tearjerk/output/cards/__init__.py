"""Cards and tables for a terminal. Only this package imports Rich, and only a terminal needs it."""
