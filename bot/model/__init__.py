"""Frozen values in the field's words, shared by every room."""
