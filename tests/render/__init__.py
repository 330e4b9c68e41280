"""Answers are rendered."""
