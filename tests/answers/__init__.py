"""Answers are composed of facts."""
