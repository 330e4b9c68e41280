"""The English words in common use, by which the resolver tells names from words that merely look like one."""

from importlib.resources import files


def load_ordinary_words() -> frozenset[str]:
    """Return the words of config/words/english.txt, in lower case."""
    text = (files("config") / "words" / "english.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())
