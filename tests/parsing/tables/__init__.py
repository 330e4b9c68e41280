"""Tests of moves in tables and run-in lists."""
