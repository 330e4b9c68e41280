"""How many articles a second the complete parse reads, beside a plain pass over the same words; its hottest places.

    python -m tests.bench.bench_parse FOLDER... [--rounds 3]

The peer is the cheapest reading there is: the text cut into words by one regular expression and each word looked up in
the Lexicon. The ratio to it tells more than articles a second, which change with the machine and its load. Garbage is
collected as the program does: at the command line's threshold, the catalogue left out.
"""

import argparse
import cProfile
import gc
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from bot import app
from bot.cli import OBJECTS_A_COLLECTION
from bot.lexicon.lexicon import Lexicon
from bot.model.document import Document
from bot.parsing.parse import parse

_WORD = re.compile(r"\w+")
_WARM = 20
_HOTTEST = 3


def main() -> None:
    """Print the measurements."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    gc.set_threshold(OBJECTS_A_COLLECTION)
    lexicon = app.lexicon()
    documents = [document for folder in arguments.folders for document in read(folder)]
    for document in documents[:_WARM]:
        parse(document, lexicon)
    ours = best(arguments.rounds, lambda: [parse(document, lexicon) for document in documents])
    peer = best(arguments.rounds, lambda: [look_up(document.text, lexicon) for document in documents])
    characters = sum(len(document.text) for document in documents)
    say(f"{len(documents)} articles of {characters // len(documents)} characters on average")
    say(f"{len(documents) / ours:.0f} articles/s, {characters / ours / 1e6:.2f} million characters/s of one core")
    say(f"{ours / peer:.1f} times as long as looking each word up once")
    for place in hottest(documents, lexicon):
        say(place)


def read(folder: Path) -> list[Document]:
    """Return the documents of a folder's .txt files."""
    now = datetime.now(UTC)
    texts = ((path, path.read_bytes().decode("utf-8", "replace")) for path in sorted(folder.glob("*.txt")))
    return [Document(name=str(path), text=text.removeprefix("\ufeff"), received=now) for path, text in texts]


def look_up(text: str, lexicon: Lexicon) -> int:
    """Return how many words of a text are names, looked up one by one."""
    return sum(word.lower() in lexicon.names for word in _WORD.findall(text))


def best(rounds: int, work: Callable[[], object]) -> float:
    """Return the shortest processor time of some rounds, in seconds."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def hottest(documents: list[Document], lexicon: Lexicon) -> list[str]:
    """Return the functions in which most time is spent, that of built-in functions counted where they are called."""
    profile = cProfile.Profile()
    profile.runcall(lambda: [parse(document, lexicon) for document in documents])
    profile.create_stats()
    spent: Counter[tuple[str, str]] = Counter()
    for (file, _, name), (_, _, own, _, callers) in profile.stats.items():
        if file != "~":
            spent[file, name] += own
            continue
        for (caller, _, called_by), (_, _, share, _) in callers.items():
            spent[caller, called_by] += share
    total = spent.total()
    return [
        f"{share / total:5.1%} {Path(file).parent.name}/{Path(file).name} {name}"
        for (file, name), share in spent.most_common(_HOTTEST)
    ]


def say(line: str) -> None:
    """Print one line."""
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
