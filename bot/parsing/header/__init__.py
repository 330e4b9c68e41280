"""The header: headline and tag, credit, bylines, dateline, publication time, topic codes, language.

`read` puts them together; each is read in a file of its own. A new agency or outlet is a line in
`bot.lexicon.agencies`, a new desk tag a word in `tags`, a new form of date a row in `bot.lexicon.dates`.
"""

from bot.parsing.header.read import read_header

__all__ = ["read_header"]
