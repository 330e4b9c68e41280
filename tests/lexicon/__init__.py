"""Tests of the normal form, codes and the Lexicon."""
