"""Tests of the header of articles."""
