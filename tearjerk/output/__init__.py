"""Output of answers as JSON, lines or cards. Only cards/ imports Rich."""
