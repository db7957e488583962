"""What is shown: answers as JSON, lines or cards. Only cards/ imports Rich."""
