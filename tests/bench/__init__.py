"""Measurements, run by name only."""
