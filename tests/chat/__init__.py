"""The Telegram side, driven as whole conversations with a real process against the fake Bot API server."""
