"""Answer to Telegram HTML, terminal text and PNG."""
