"""Settings and catalogue."""
