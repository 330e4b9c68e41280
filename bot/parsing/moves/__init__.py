"""The moves of an article: a grammar of the wire's language over mentions, verbs and figures."""
