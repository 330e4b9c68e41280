"""Measure how the time of the quote finder grows with the text: ten times the text should take about ten times as long.

Use: `python -m tests.bench.quotes_growth`; it prints milliseconds for 20,000 and 200,000 characters, and the ratio.
"""

import sys
from time import process_time

from bot.lexicon.lexicon import build_lexicon
from bot.parsing.layout import read_layout
from bot.parsing.quotes.find import find_quotes

PIECES = {
    "sentences": '"We are here now," said Jane Roe, analyst at Northgate. ',
    "pronouns": '"Well then we go," he said. ',
    "no end": '"We are here now" and Jane Roe says ',
    "verbs": "said ",
    "openers": "“word ",
    "single marks": "'a ",
    "entities": "&quot;a b c d ",
    "sources": "according to ",
    "names": "Jane Roe Smith ",
    "appositions": "an analyst at Northgate, ",
    "notes": "Roe said in a note in a note ",
}
SIZES = (20_000, 200_000)


def main() -> None:
    """Print the times and ratios."""
    lexicon = build_lexicon(())
    for name, piece in PIECES.items():
        times = []
        for size in SIZES:
            text = f"A headline here\n\nSome words come first. {piece * (size // len(piece))}"
            layout = read_layout(text)
            started = process_time()
            find_quotes(text, layout, lexicon)
            times.append(1000 * (process_time() - started))
        sys.stdout.write(f"{name:14} {times[0]:8.1f} {times[1]:9.1f} ms   x{times[1] / max(times[0], 0.1):.1f}\n")


if __name__ == "__main__":
    main()
