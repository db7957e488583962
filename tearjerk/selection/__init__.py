"""Which films pass, in which order, and which one tonight."""
