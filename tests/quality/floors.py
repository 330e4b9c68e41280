"""Read, compare and re-pin the floors of floors.toml."""

import math
import tomllib
from collections.abc import Mapping
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.toml")
_HEAD = (
    "# What the scorers must measure at least (or at most); raised by --repin-floors, lowered by --lower-floors only.\n"
)
_STEP = 1000

Report = Mapping[str, float]
"""Figures of a scorer by name, those of a group joined by a dot: `moves.f1`."""
Pins = dict[str, dict[str, float]]
"""For `at_least` and `at_most`, the figure of each name."""


def flatten(report: Mapping[str, object], group: str = "") -> dict[str, float]:
    """Return a scorer's figures in one level, `{"moves": {"f1": 0.9}}` as `{"moves.f1": 0.9}`."""
    flat: dict[str, float] = {}
    for name, value in report.items():
        if isinstance(value, Mapping):
            flat |= flatten(value, f"{group}{name}.")
        elif isinstance(value, int | float):
            flat[group + name] = float(value)
    return flat


def load(subject: str, path: Path = FLOORS) -> Pins:
    """Return the pins of `extraction` or `resolver`."""
    pins: dict[str, Pins] = tomllib.loads(path.read_text(encoding="utf-8"))
    return pins[subject]


def failures(pins: Pins, report: Report) -> list[str]:
    """Return a line for each figure that breaks its pin or is missing."""
    broken = []
    for side, figures in pins.items():
        for name, pin in figures.items():
            value = report.get(name)
            if value is None or (value < pin if side == "at_least" else value > pin):
                broken.append(f"{name} is {value}, pinned {side.replace('_', ' ')} {pin}")
    return broken


def repinned(pins: Pins, report: Report, *, lower: bool) -> Pins:
    """Return the pins moved to what is measured, to three places; to a worse figure only if `lower` is set."""
    moved: Pins = {}
    for side, figures in pins.items():
        rounding, better = (math.floor, max) if side == "at_least" else (math.ceil, min)
        moved[side] = {}
        for name, pin in figures.items():
            value = rounding(report.get(name, pin) * _STEP) / _STEP
            moved[side][name] = value if lower else better(pin, value)
    return moved


def write(subject: str, pins: Pins, path: Path = FLOORS) -> None:
    """Write the pins of one subject, the other subjects unchanged."""
    everything = tomllib.loads(path.read_text(encoding="utf-8")) | {subject: pins}
    lines = [_HEAD]
    for name, sides in everything.items():
        for side, figures in sides.items():
            lines.append(f"\n[{name}.{side}]\n")
            lines += [f'"{figure}" = {value}\n' for figure, value in figures.items()]
    path.write_text("".join(lines), encoding="utf-8")
