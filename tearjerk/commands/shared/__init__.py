"""What only commands share: options, the film that is meant, messages, completion."""
