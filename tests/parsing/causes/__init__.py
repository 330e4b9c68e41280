"""Tests of the causes of moves."""
