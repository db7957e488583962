"""The user's preferences for all commands, stored in one TOML file in the config folder."""
