"""Matching and the decisions after an attempt to send."""
