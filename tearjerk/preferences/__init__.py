"""What the user prefers, for every command: one TOML file in the config folder."""
