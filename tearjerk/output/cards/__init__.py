"""Cards and tables for a terminal, and pictures. Within output/, only this package imports Rich."""
