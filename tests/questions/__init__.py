"""Messages are understood."""
