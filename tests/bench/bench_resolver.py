"""How long a query takes to resolve, beside plain rapidfuzz over all names and SQLite's trigram search in the same run.

    python -m tests.bench.bench_resolver QUERIES.csv [--imported LARGE.csv.gz] [--peer-queries 60]

QUERIES.csv has a column `query`. Times are of this machine as it is loaded now: the peers beside them tell more.
"""

import argparse
import csv
import gc
import gzip
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from rapidfuzz import fuzz, process

from bot.lexicon.importing import read_instruments
from bot.lexicon.indexing import indexed_names
from bot.lexicon.lexicon import Lexicon
from bot.lexicon.normal import normal_form
from bot.model.instrument import Instrument
from bot.ports import NameIndex
from bot.resolve.resolver import Resolver
from config.ordinary import load_ordinary_words
from config.snapshot import catalogue_lexicon
from storage.name_index import NameIndexWriter, open_name_index

_START = """
import time; began = time.perf_counter()
from pathlib import Path
from config.snapshot import catalogue_lexicon; from config.ordinary import load_ordinary_words
from bot.resolve.resolver import Resolver; from storage.name_index import open_name_index
index = open_name_index(Path(INDEX), None) if INDEX else None
Resolver(catalogue_lexicon(), load_ordinary_words(), imported=index).resolve("hang seng")
took = time.perf_counter() - began
print(took, int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6)
"""
_ROUNDS = 3


def main() -> None:
    """Print the measurements."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("queries", type=Path)
    parser.add_argument("--imported", type=Path, help="a table to import as well, .csv or .csv.gz")
    parser.add_argument("--peer-queries", type=int, default=60, help="how many queries the slow peers answer")
    arguments = parser.parse_args()
    queries = [row["query"] for row in csv.DictReader(arguments.queries.open(encoding="utf-8"))]
    lexicon, ordinary = catalogue_lexicon(), load_ordinary_words()
    names = sorted({normal_form(instrument.name) for instrument in lexicon.instruments.values()})
    report("own catalogue", queries, lexicon, ordinary, None)
    say(f"  {start(None)}")
    with tempfile.TemporaryDirectory() as folder:
        if arguments.imported:
            imported = [row for row in table(arguments.imported) if isinstance(row, Instrument)]
            gc.freeze()
            file = Path(folder) / "names.sqlite3"
            say(f"index over {len(imported):,} imported instruments built in {build(file, imported):.1f} s")
            names = sorted({*names, *(normal_form(instrument.name) for instrument in imported)})
            del imported
            report("with them", queries, lexicon, ordinary, open_name_index(file, None))
            say(f"  {start(file)}")
        peers(names, queries[:: max(1, len(queries) // arguments.peer_queries)])


def report(
    title: str, queries: Sequence[str], lexicon: Lexicon, ordinary: frozenset[str], index: NameIndex | None
) -> None:
    """Measure all queries, the best of some rounds each, once everything is built."""
    resolver = Resolver(lexicon, ordinary, imported=index)
    for query in queries:
        resolver.resolve(query)
    times = sorted(min(timed(resolver.resolve, query) for _ in range(_ROUNDS)) for query in queries)
    say(f"{title}: {spread(times)}")


def peers(names: Sequence[str], queries: Sequence[str]) -> None:
    """Measure the two ready-made ways over the same names."""
    fuzzy = [timed(lambda query: process.extractOne(query, names, scorer=fuzz.WRatio), query) for query in queries]
    say(f"rapidfuzz over all {len(names):,} names: {spread(sorted(fuzzy))}")
    trigrams = sqlite3.connect(":memory:")
    trigrams.execute("CREATE VIRTUAL TABLE name USING fts5(text, tokenize='trigram')")
    trigrams.executemany("INSERT INTO name VALUES (?)", ((name,) for name in names))

    def search(query: str) -> object:
        form = normal_form(query)
        grams = " OR ".join(f'"{form[place : place + 3]}"' for place in range(max(1, len(form) - 2)))
        statement = "SELECT text FROM name WHERE name MATCH ? ORDER BY rank LIMIT 10"
        return trigrams.execute(statement, (grams.replace('""', '"x"'),)).fetchall()

    say(f"SQLite FTS5 trigram over them: {spread(sorted(timed(search, query) for query in queries))}")


def table(path: Path) -> Iterator[object]:
    """Yield the rows of a table as instruments or refusals."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from read_instruments(lines)


def build(file: Path, imported: Sequence[Instrument]) -> float:
    """Build the index and return the seconds it took."""
    began = time.perf_counter()
    writer = NameIndexWriter(file)
    for instrument in imported:
        writer.add(indexed_names(instrument))
    writer.finish("bench")
    return time.perf_counter() - began


def start(index: Path | None) -> str:
    """Say how long a fresh process needs until its first exact answer, the best of some, and how much memory."""
    code = _START.replace("INDEX", repr(str(index)) if index else "None")
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True) for _ in range(5)]
    seconds, memory = min((float(run.stdout.split()[0]), float(run.stdout.split()[1])) for run in runs)
    return f"start adds {seconds:.3f} s, and {memory:.0f} MB are resident after the first answer"


def timed(work: Callable[[str], object], query: str) -> float:
    """Return the milliseconds one call takes."""
    began = time.perf_counter()
    work(query)
    return (time.perf_counter() - began) * 1000


def spread(times: Sequence[float]) -> str:
    """Return median and 99th percentile of sorted milliseconds."""
    return f"p50 {times[len(times) // 2]:.3f} ms, p99 {times[int(len(times) * 0.99)]:.3f} ms"


def say(line: str) -> None:
    """Print one line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
