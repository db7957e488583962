"""Output of answers as JSON, lines or cards. Here, only cards/ imports Rich."""
