"""The regular forms of English verbs, so that a verb is one line of data."""

from collections.abc import Iterator

_VOWELS = "aeiou"
_DOUBLED = ("drop", "slip", "dip", "drag", "sag", "skid", "hit", "top", "shed", "pop", "set")
"""Verbs that double their last consonant before -ed and -ing."""


def inflect(line: str) -> Iterator[tuple[str, str]]:
    """Yield the forms of a verb as (form, kind), kind one of `base`, `s`, `past`, `ing`.

    Args:
        line: base form, then past and past participle where they are irregular; blank gives nothing.
    """
    base, *irregular = line.split() or [""]
    if not base:
        return
    yield base, "base"
    yield _third_person(base), "s"
    yield _stem(base, "ing") + "ing", "ing"
    for past in irregular or [_past(base)]:
        yield past, "past"


def _third_person(base: str) -> str:
    """Return rise -> rises, push -> pushes, rally -> rallies."""
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("sh", "ch", "ss", "x", "o")) else "s")


def _past(base: str) -> str:
    """Return gain -> gained, rally -> rallied, ease -> eased."""
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    return _stem(base, "ed") + "ed"


def _stem(base: str, ending: str) -> str:
    """Return the stem before -ed or -ing: drop -> dropp, ease -> eas, stay -> stay."""
    if base in _DOUBLED:
        return base + base[-1]
    if base.endswith("e") and not (ending == "ing" and base.endswith("ee")):
        return base[:-1]
    return base
