"""Tests of the dating of moves."""
