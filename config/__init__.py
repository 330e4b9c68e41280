"""Package data and settings: instruments, sources, locales, demo articles."""
