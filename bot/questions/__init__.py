"""Message text to question: intent, period, follow-up context."""
