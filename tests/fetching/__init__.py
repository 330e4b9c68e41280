"""Documents come in."""
