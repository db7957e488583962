"""Cards and tables for a terminal. Only this package imports Rich, and it is loaded only for a terminal."""
