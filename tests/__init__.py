"""Tests of Newstape, named as behaviour."""
