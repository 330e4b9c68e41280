"""Tests of the quotes of an article."""
