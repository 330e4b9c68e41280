"""The five sentences."""
