"""Quality on real articles, opt-in."""
