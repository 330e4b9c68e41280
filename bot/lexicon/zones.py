"""Time zones as the wires print them, with their offsets from UTC in minutes."""

OFFSETS = {
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "BST": 60, "CET": 60, "WAT": 60, "CEST": 120, "EET": 120, "SAST": 120,
    "EEST": 180, "MSK": 180, "TRT": 180, "AST": 180, "GST": 240, "PKT": 300, "IST": 330, "NPT": 345, "WIB": 420,
    "ICT": 420, "HKT": 480, "SGT": 480, "AWST": 480, "PHT": 480, "MYT": 480, "WITA": 480, "JST": 540,
    "KST": 540, "ACST": 570, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780, "ET": -300, "EST": -300, "EDT": -240,
    "CT": -360, "CST": -360, "CDT": -300, "MT": -420, "MST": -420, "MDT": -360, "PT": -480, "PST": -480, "PDT": -420,
    "BRT": -180, "ART": -180, "CLT": -240, "EASTERN": -300, "PACIFIC": -480, "CENTRAL": -360, "MOUNTAIN": -420,
}  # fmt: skip
"""Abbreviation to minutes east of UTC. `IST` is India's, `CST` America's, `BST` Britain's, as market news uses them."""

SUMMER = {
    "ET": -240,
    "CT": -300,
    "MT": -360,
    "PT": -420,
    "EASTERN": -240,
    "CENTRAL": -300,
    "MOUNTAIN": -360,
    "PACIFIC": -420,
}
"""The zones without a season in their name, in daylight saving time."""


_SUMMER_MONTHS = range(4, 11)


def offset_of(zone: str, month: int) -> int | None:
    """Return a printed zone's offset from UTC in minutes, None where it is not known.

    Args:
        zone: `EDT`, `ET`, `GMT`, `+0530`, `+05:30`, `Z`.
        month: 1 to 12; tells summer from winter for `ET` and the like (April to October is summer).
    """
    zone = zone.strip().upper()
    if zone[:1] in "+-−" and zone[1:].replace(":", "").isdigit():
        digits = zone[1:].replace(":", "").ljust(4, "0")
        minutes = int(digits[:2]) * 60 + int(digits[2:4])
        if minutes > 14 * 60:
            return None
        return minutes if zone[0] == "+" else -minutes
    if zone in SUMMER and month in _SUMMER_MONTHS:
        return SUMMER[zone]
    return OFFSETS.get(zone)
