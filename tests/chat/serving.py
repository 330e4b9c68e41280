"""The whole `newstape` command as processes, on stores filled by a real ingest."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.fakes.bot_api import BotApi

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "config" / "demo"
PATIENCE = 25.0
"""Seconds after which a process that should have ended is given up."""


def environment(store: Path, **more: str) -> dict[str, str]:
    """Return the environment of a command on a SQLite file, without any setting of the machine's own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("NEWSTAPE_")}
    own = {"NEWSTAPE_DATABASE_URL": f"sqlite:///{store}", "NEWSTAPE_CONFIG_DIR": str(store.parent / "config")}
    return kept | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"} | own | more


def newstape(store: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, in an empty folder."""
    with tempfile.TemporaryDirectory() as folder:
        return subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            env=environment(store, **more),
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )


@dataclass
class Process:
    """A command that runs: what it wrote so far is in `output`."""

    running: subprocess.Popen[bytes]
    output_file: Path
    last_output: str = ""

    @property
    def output(self) -> str:
        """Both streams so far, or all of them once it has ended."""
        return self.last_output or self.output_file.read_text(encoding="utf-8", errors="replace")

    def keep_output(self) -> None:
        """Keep the output beyond the file's life."""
        self.last_output = self.output

    def wait_for(self, text: str, patience: float = PATIENCE) -> None:
        """Wait until it has written `text`."""
        until = time.monotonic() + patience
        while text not in self.output:
            assert time.monotonic() < until, f"no {text!r} in: {self.output}"
            assert self.running.poll() is None or text in self.output, f"ended: {self.output}"
            time.sleep(0.02)

    def end(self, how: signal.Signals = signal.SIGTERM) -> int:
        """Send a signal and return the exit status."""
        if self.running.poll() is None:
            self.running.send_signal(how)
        return self.running.wait(PATIENCE)


@contextmanager
def started(store: Path, *arguments: str, **more: str) -> Iterator[Process]:
    """Run a command in an empty folder; it is killed at the end if it still runs."""
    folder = tempfile.mkdtemp(prefix="newstape-test-")
    output = Path(folder) / "output.txt"
    with output.open("wb") as stream:
        running = subprocess.Popen(
            [sys.executable, "-m", "bot", *arguments],
            env=environment(store, **more),
            cwd=folder,
            stdout=stream,
            stderr=subprocess.STDOUT,
        )
    process = Process(running, output)
    try:
        yield process
    finally:
        if running.poll() is None:
            running.kill()
            running.wait()
        process.keep_output()
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def serving(api: BotApi, store: Path, **more: str) -> Iterator[Process]:
    """Run `newstape serve` against a Bot API server until the block ends; short polls."""
    own = {
        "NEWSTAPE_TELEGRAM_TOKEN": api.token,
        "NEWSTAPE_TELEGRAM_BASE_URL": api.url,
        "NEWSTAPE_TELEGRAM_POLL_SECONDS": "1",
    }
    with started(store, "serve", **(own | more)) as process:
        process.wait_for("serving @newstape_bot")
        yield process


def filled_store(folder: Path) -> Path:
    """Return a SQLite file that holds the demo articles."""
    store = folder / "newstape.sqlite3"
    done = newstape(store, "ingest", str(DEMO))
    assert done.returncode == 0, done.stderr
    return store
