"""A course as a PNG: levels where every report has one, else the reported moves added up; each report is marked."""

from dataclasses import replace
from decimal import Decimal
from gettext import NullTranslations
from io import BytesIO

from bot.lexicon.messages import N_
from bot.lexicon.sides import moved_name
from bot.model.answer import Answer, Course
from bot.model.move import Direction
from bot.model.stored import StoredMove
from bot.render.voice import Voice

_INCHES = (8.0, 4.5)
_DOTS = 120
_FEWEST = 2
_MARKERS = {Direction.UP: "^", Direction.DOWN: "v", Direction.FLAT: "s"}


def chart_png(answer: Answer, voice: Voice) -> bytes | None:
    """Return the picture of an answer's course.

    Args:
        answer: one with a course of at least two reports, or any other.
        voice: in which words the axes are labelled.

    Returns:
        A PNG, or None where there is nothing to draw or matplotlib (the extra `chart`) is not installed.
    """
    course = next((part for part in answer.parts if isinstance(part, Course)), None)
    if course is None or len(course.moves) < _FEWEST:
        return None
    try:
        from matplotlib.figure import Figure  # noqa: PLC0415 - an extra, and slow to import
    except ImportError:
        return None
    spoken = voice if voice.language == "en" or _draws_chinese() else replace(voice, language="en", catalogue=_ENGLISH)
    levels, label = _values(course.moves, spoken)
    figure = Figure(figsize=_INCHES, dpi=_DOTS, layout="constrained")
    axes = figure.add_subplot()
    places = list(range(len(levels)))
    axes.plot(places, levels, color="#30506f", linewidth=1.6)
    for place, (stored, level) in enumerate(zip(course.moves, levels, strict=True)):
        axes.plot(place, level, marker=_MARKERS[stored.move.direction], color="#30506f", markersize=7)
    axes.set_title(_title(course), loc="left")
    axes.set_ylabel(label)
    step = max(1, len(places) // 8)
    axes.set_xticks(places[::step], [_day(stored) for stored in course.moves[::step]])
    axes.grid(visible=True, axis="y", alpha=0.3)
    axes.set_title(_sources(course), loc="right", fontsize=8, color="#666666")
    picture = BytesIO()
    figure.savefig(picture, format="png")
    return picture.getvalue()


_ENGLISH = NullTranslations()
_CHINESE_FONTS = (
    "Noto Sans CJK SC",
    "Noto Sans CJK TC",
    "Noto Sans CJK JP",
    "Noto Sans SC",
    "Source Han Sans SC",
    "PingFang SC",
    "PingFang HK",
    "Heiti TC",
    "Microsoft YaHei",
    "Microsoft JhengHei",
    "SimHei",
    "WenQuanYi Zen Hei",
    "WenQuanYi Micro Hei",
)


def _draws_chinese() -> bool:
    """Say whether a font with Chinese characters is there, and make it the one behind the usual font."""
    from matplotlib import rcParams  # noqa: PLC0415 - an extra, and slow to import
    from matplotlib.font_manager import fontManager  # noqa: PLC0415 - as above

    there = {font.name for font in fontManager.ttflist}
    found = [name for name in _CHINESE_FONTS if name in there]
    rcParams["font.family"] = ["DejaVu Sans", *found[:1]]
    return bool(found)


def _title(course: Course) -> str:
    """Return what is drawn: the instrument, and of a pair the currency whose moves are marked."""
    called = moved_name(course.moves[-1].move, course.instrument)
    return f"{course.instrument.name}: {called}" if called else course.instrument.name


def _values(moves: tuple[StoredMove, ...], voice: Voice) -> tuple[list[float], str]:
    """Return what to draw, oldest first, and what it is called."""
    levels = [stored.move.level for stored in moves]
    if all(level is not None for level in levels):
        return [float(level) for level in levels if level is not None], voice.say(N_("Level, as reported"))
    total, summed = Decimal(0), []
    for stored in moves:
        total += stored.move.percent or 0
        summed.append(float(total))
    return summed, voice.say(N_("Reported moves added up, %"))


def _day(stored: StoredMove) -> str:
    """Return the day of a report in figures, which every font can draw."""
    return stored.move.session.isoformat() if stored.move.session else ""


def _sources(course: Course) -> str:
    """Return the outlets that reported, to be named on the picture."""
    outlets = dict.fromkeys(stored.article.source for stored in course.moves if stored.article.source)
    return ", ".join(list(outlets)[:4])
