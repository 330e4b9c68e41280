"""Newstape: a chat bot that answers market-news questions from the articles it has read."""
