"""How the time of the complete parse grows with the text: ten times the text may take twelve times as long.

    python -m tests.bench.bench_growth

Each text is a report followed by one hostile stretch: no spaces, only marks, endless figures, quotations, table rows.
The exit status is 1 where one grows faster.
"""

import random
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime

from bot import app
from bot.lexicon.lexicon import Lexicon
from bot.model.document import Document
from bot.parsing.parse import parse

REPORT = "Oslo shares gain\n\nOSLO, March 4 (Reuters) - Shares of Acme rose 2% on Wednesday as oil climbed. Then "
STRETCHES = {
    "letters": "a" * 3000,
    "capitals": "A" * 3000,
    "digits": "1" * 3000,
    "spaces": " " * 3000,
    "lines": "\n" * 3000,
    "full stops": ". " * 1500,
    "stops without spaces": "." * 3000,
    "stars": "** " * 1000,
    "quotation marks": '" “ ' * 750,
    "brackets": "([" * 1500,
    "bars": "|" * 3000,
    "rows": "| a | 1.2 | +3% |\n" * 176,
    "percents": "1 2.5% " * 430,
    "moves in a row": "Acme rose 1%, Zenith fell 2%, " * 100,
    "quotations": '"We rose 5%," said Mr. Doe. ' * 110,
    "sentences": "Acme rose 1% to 34.5 on hopes of a truce. " * 70,
    "names": "Hong Kong " * 300,
    "initials": "A.B." * 750,
    "addresses": "http://a.b/" * 270,
    "Chinese": "恒生科技指数上涨3%。" * 270,
    "short lines": "Menu item\n" * 300,
    "anything": "".join(random.Random(5).choices(' aA1.%,()"“”’*|-–—\n\t:;/@$€[]#&=', k=3000)),  # noqa: S311 - no secret
}
FEWER, TIMES, MOST = 4, 10, 12


def main() -> None:
    """Print how each text grows."""
    lexicon = app.lexicon()
    seconds(lexicon, REPORT)
    slow = 0
    for name, stretch in STRETCHES.items():
        less = min(seconds(lexicon, REPORT + stretch * FEWER) for _ in range(3))
        more = min(seconds(lexicon, REPORT + stretch * FEWER * TIMES) for _ in range(2))
        slow += more > MOST * less
        sys.stdout.write(f"{name:22s} {less * 1e3:8.1f} ms {more * 1e3:8.1f} ms {more / less:6.1f} times\n")
    raise SystemExit(bool(slow))


def seconds(lexicon: Lexicon, text: str, clock: Callable[[], float] = time.process_time) -> float:
    """Return the processor time one parse takes."""
    start = clock()
    parse(Document(name="bench", text=text, received=datetime.now(UTC)), lexicon)
    return clock() - start


if __name__ == "__main__":
    main()
