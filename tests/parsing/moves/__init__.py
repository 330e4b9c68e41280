"""Tests of the moves: every pattern of the wire's language, in sentences of our own."""
