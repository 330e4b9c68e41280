"""Tests of words to instruments."""
