"""Who wrote it: bylines, sign-offs, editors, and the place that a credit line names."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.lexicon.agencies import agency_of
from bot.lexicon.attribution import NEVER_NAMES
from bot.lexicon.houses import ORGANISATION_WORDS
from bot.lexicon.places import country_of
from bot.parsing.layout.furniture import METADATA
from bot.parsing.layout.kinds import is_date_line

_PERSON = r"(?:[A-Z][\w'’.-]*|d[aeiu]|de|van|von|der|den|ten|bin|al|la|le|del)"
_NAME = rf"[A-Z][\w'’.-]*(?: {_PERSON}){{1,4}}"
BYLINE = re.compile(
    r"(?:(?:[Ww]ritten|[Ss]tory|[Pp]osted|[Pp]ublished)\s(?:on\s.{6,30}?\s)?)?"
    r"(?:[Bb]y|BY|Authors?:|Von|Par|Por)\s+(?P<names>[^|]{3,160})"
)
ROLE = re.compile(
    r"(?P<outlet>[A-Z][\w.&’' ]{1,24}?)\s(?:(?:business|markets?|economics?|staff|news|senior|financial)\s)?"
    r"(?:writers?|reporters?|correspondents?|editors?)$",
    re.IGNORECASE,
)
"""The outlet in a writer's role: `AP Business Writer`."""
_BESIDE = re.compile(r"\s*[|,•·]\s*|\s+[-–—/]\s+")
_BESIDE_LINE = 70
_REPORTING = re.compile(
    r"(?<![Aa]dditional )(?<![Aa]dditonal )\b[Rr]eport(?:ing|ed)(?: and \w+)? by (?P<names>[^;()]{3,300})"
)
_WRITING = re.compile(r"\b[Ww]riting by (?P<names>[^;()]{3,200})")
_ADDITIONAL = re.compile(r"[,;]?\s(?:with )?[Aa]dditional ")
_EDITING = re.compile(r"\b[Ee]dit(?:ing|ed)(?: and \w+)? by (?P<names>[^;()]{3,300})")
_SIGNED = re.compile(rf"(?:\(|-{{1,2}}\s?)(?P<names>{_NAME}(?:\s-{{1,2}}\s?{_NAME})*)\)?$")
_SEPARATOR = re.compile(r"\s*(?:,|;|\band\b|&|\s-{1,2}\s?|\bet\b|\bund\b|\by\b)\s*")
_FROM = re.compile(r"\s+in\s+[A-Z].*$|\s+at\s+\S+@.*$|\s*[,|].*$", re.DOTALL)
_NOBODY = re.compile(
    r"\b(?:Newsroom|Staff|Desk|Bureau|Reporters?|Correspondents?|Team|Writers?|Editors?|News|Markets?|Press|Agency|Research)\b"
)
_CAPITALS = re.compile(r"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){1,3}")
_CLOCK = frozenset(("Am", "Pm", "AM", "PM"))
"""What a page makes of a time of day that its list of authors holds: "January, Am Est"."""
_LONGEST_NAME = 5
"""The most words of a person's name."""
_OPINION = re.compile(rf"\bopinions expressed \w+ are those of (?P<names>{_NAME})\s?, an? ")
_LOOK = re.compile(rf"A look at .{{5,90}} (?:from|by) (?P<names>{_NAME})\.?$")
_COLUMNIST = re.compile(rf"^\W*(?P<names>{_NAME}) is an? [A-Z]\w+ (?:\w+ )?(?:analyst|columnist)\b")
_WRITE_TO = re.compile(rf"[Ww]rite to (?P<names>{_NAME}(?:(?:,| and) {_NAME})*) at \S+@")
_RUN_ON = re.compile(rf"___ (?P<names>{_NAME}(?:(?:,| and) {_NAME})*), The Associated Press")
_AFTER_AGENCY = re.compile(
    r"(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?)\s*(?:$|\||\d{1,2} min read|Last Updated|Updated|First Published)"
)
_READ_LINE = re.compile(r"(?P<words>(?:[A-Z][\w.'’-]+ ){3,6})\d{1,2} min read\b")
_NAME_LINE = re.compile(r"[A-Z][a-z'’-]+(?: [A-Z]\.)?(?: [A-Z][a-z'’-]+){1,2}")
_MOST_AGENCY_WORDS = 4
_NO_PLACE = frozenset("Last Updated First Published Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec".split()) | NEVER_NAMES


def read_credited_place(header: list[str]) -> tuple[str, str] | None:
    """Return agency and place of a credit line such as `Press Trust of India Mumbai 3 min read`, None without one.

    Args:
        header: the lines above the body.
    """
    for line in (line for line in header if agency_of(line) is None):
        words = line.split()
        for count in range(min(len(words) - 1, _MOST_AGENCY_WORDS), 0, -1):
            known = agency_of(" ".join(words[:count]))
            match = _AFTER_AGENCY.match(" ".join(words[count:])) if known else None
            if known and match and match["place"].split()[0] not in _NO_PLACE and not _NOBODY.search(match["place"]):
                return known, match["place"]
    return None


def read_correspondent(lines: list[str]) -> tuple[str, str] | None:
    """Return writer and city of a line such as `Jane Doe New Delhi 3 min read`, None without one.

    Args:
        lines: those above and below the body.
    """
    for match in (found for line in lines if (found := _READ_LINE.match(line))):
        words = match["words"].split()
        for count in (2, 1):
            city = " ".join(words[-count:])
            names = list(_people(" ".join(words[:-count])))
            if names and country_of(city):
                return names[0], city
    return None


def read_authors(header: list[str], footer: list[str], correspondent: str | None) -> tuple[str, ...]:
    """Return the writers of bylines, else of a "Reporting by" or a signature; not those of additional reporting.

    Args:
        header: the lines above the body.
        footer: the lines below it, credits run on after the last paragraph among them.
        correspondent: the writer of `read_correspondent`, who counts where nobody else is named.
    """
    for pattern, lines in (
        (BYLINE, header),
        (_REPORTING, footer),
        (_SIGNED, footer),
        (_WRITING, footer),
        (_WRITE_TO, footer),
        (_RUN_ON, footer),
        (_OPINION, footer),
        (_LOOK, header),
        (_COLUMNIST, footer),
    ):
        names = [
            name
            for line in lines
            for match in [pattern.match(line) if pattern in (BYLINE, _SIGNED) else pattern.search(line)]
            if match
            for name in _people(_ADDITIONAL.split(match["names"])[0])
        ]
        if names:
            return tuple(dict.fromkeys(names))
    named = [value for key, value in fields(header) if key in ("author", "authors", "byline")]
    near = [part for line in header if (parts := beside(line)) for part in parts if not agency_of(part)]
    above = [name.title() for name, role in pairwise(header) if ROLE.match(role) and _CAPITALS.fullmatch(name)]
    above += [name for name, date in pairwise(header) if _is_name(name) and is_date_line(date)]
    if correspondent and not (named or near or above):
        above.append(correspondent)
    return tuple(dict.fromkeys(name for value in (*named, *near, *above) for name in _people(value)))


def _is_name(line: str) -> bool:
    """Tell a line that is a person's name and no newspaper's."""
    return bool(_NAME_LINE.fullmatch(line)) and not ORGANISATION_WORDS & set(line.split())


def beside(line: str) -> list[str]:
    """Return the parts of a short line one of which is an agency's name: `Jane Doe | Reuters`."""
    parts = _BESIDE.split(line) if len(line) < _BESIDE_LINE else []
    return parts if len(parts) > 1 and any(agency_of(part) for part in parts) else []


def read_editors(footer: list[str]) -> tuple[str, ...]:
    """Return the editors of an "Editing by" in the footer."""
    matches = (match for line in footer for match in _EDITING.finditer(line))
    return tuple(dict.fromkeys(name for match in matches for name in _people(match["names"])))


def _people(names: str) -> Iterator[str]:
    """Yield the persons of a list of names, cities and desks left out."""
    for part in _SEPARATOR.split(names):
        name = _FROM.sub("", part.strip(" .*_()")).removeprefix("By ").strip()
        words = name.split()
        if (
            1 < len(words) <= _LONGEST_NAME
            and words[0] not in _CLOCK
            and name[0].isupper()
            and not _NOBODY.search(name)
            and not agency_of(name)
            and not any(char.isdigit() for char in name)
            and not (ORGANISATION_WORDS & set(words[1:]))
        ):
            yield name


def fields(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Yield key and value of the lines that are a page's metadata."""
    for line in lines:
        match = METADATA.match(line)
        if match:
            yield (match["key"] or match["key2"]).lower(), (match["value"] or match["value2"] or "").strip()
