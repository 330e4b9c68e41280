r"""Layout: cut a document into headline, header lines, body blocks with sentences, and furniture.

A document goes through five small steps, one file each:

1. `lines`: the text's lines, white space trimmed (`\\n`, `\\r\\n`, and runs of blanks that stand for a line end);
2. `wrapping`: lines to paragraphs, hard-wrapped ones joined;
3. `kinds`: what each paragraph is by its own looks (bullet, table row, heading, prose, furniture, metadata);
4. `headlines`: where the body starts and which line above it is the headline;
5. `sentences`: the sentences of each block.

A new button, disclaimer or credit line is a line in `furniture`; a new abbreviation is a word in `abbreviations`.
"""

from bot.parsing.layout.read import read_layout
from bot.parsing.layout.sentences import split_sentences

__all__ = ["read_layout", "split_sentences"]
