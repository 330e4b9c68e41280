"""The outlet: which agency, newspaper or site an article is credited to, as it prints the name."""

import re

from bot.lexicon.agencies import AGENCIES, SITES, agency_of
from bot.parsing.header.credits import BYLINE, ROLE, beside, fields

_OUTLET_NAME = re.compile(r"[A-Z][\w.&'’ -]{2,40}")
_LEAST_NAME = 3
_DASH = re.compile(r" [-–—] ")
_WIRES = frozenset(("Reuters", "AP", "AFP", "Bloomberg", "Xinhua", "Yonhap", "PTI"))
"""Agencies whose names end the titles of pages that carry their reports; others end headlines as who said it."""
_DATE_LINE = 140
_SOURCE = re.compile(r"^[(*\s]*(?:[Ss]ource|SOURCE|Agency|[Cc]redit)\s*:\s*(?P<name>[^,\n|]{2,40}?)[)*\s.]*$")
_POWERED = re.compile(
    r"^(?:Powered by|With inputs from|\(With inputs from|Published by)\s+(?P<name>[^,\n]{2,40}?)[)\s.]*$"
)
_END = re.compile(r"\(END\)\s+(?P<name>Dow Jones Newswires)")
_CREATED = re.compile(r"content was created by (?P<name>[A-Z][\w'’ ]{1,30}?),")
_COPYRIGHT = re.compile(
    r"^(?:Copyright|©)[\s©(c)]*(?:(?:19|20)\d\d)?\s*(?:by\s+)?(?P<name>[A-Z][\w'’&() -]{1,60}?)(?: L\.P)?(?:[.,]|$)"
)
_CONTRIBUTED = re.compile(
    r"\b(?P<name>[A-Z][\w.]*(?: [A-Z][\w.]*){0,3})['’]s [A-Z][^.]{3,200} contributed to this (?:report|article|story)"
)
_CORRESPONDENT = re.compile(
    r"\b(?P<name>[A-Z][\w.]*(?: [A-Z][\w.]*)??) (?:[A-Za-z]+ ){0,2}(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent)s? "
    r"[^.]{3,200} contributed"
)
_FIRST_PUBLISHED = re.compile(
    r"(?:(?:originally|first) (?:published|appeared|run) (?:on|by|in|at)"
    r"|auto-generated from (?:an? |the )?(?:syndicated feed of |feed of )?) ?(?P<name>[A-Z][\w.'’& ]{1,40}?)"
    r"(?:\.com)?(?: (?:service|feed))?(?:[.,)]|$| on \w+day)"
)
_SITE = re.compile(r"\]\(https?://(?:www\.)?(?P<host>[a-z.-]{4,40})/")
_MASTHEAD = re.compile(
    r"The (?:[A-Z][\w'’.-]*(?: (?:&|and|of) | )){0,4}"
    r"(?:Courier|Advertiser|Gazette|Times|Post|Herald|Journal|News|Tribune"
    r"|Telegraph|Mail|Express|Standard|Chronicle|Star|Observer|Mirror|Record|Echo|Argus|Independent|Guardian|Sun|Globe"
    r"|Examiner|Mercury|Scotsman|Citizen|Sentinel|Inquirer)(?: \([A-Z][\w ,&-]{2,40}\))?"
)
"""A newspaper's name as its own line: `The Courier & Advertiser (North)`."""
_LINK = re.compile(r"^[-–—*•\s]*\[(?P<name>[^\]\n]{2,40})\]\(https?://[^)\s]*\)\s*$")
_NAMES_IN_LINE = re.compile(
    "|".join(re.escape(name) for name in sorted(AGENCIES, key=len, reverse=True) if len(name) >= _LEAST_NAME)
)
_WORD_CHARACTER = re.compile(r"\w")


def read_source(agency: str | None, header: list[str], footer: list[str], headline: str | None) -> str | None:
    """Return the printed credit: dateline, whose content it is, sign-off, header line, then the page's own mark.

    Args:
        agency: the agency of the dateline.
        header: the lines above the body.
        footer: the lines below it.
        headline: a page's title may end with the outlet's name.
    """
    return (
        agency
        or next((match["name"] for line in footer if (match := _CREATED.search(line))), None)
        or _signed_off(footer)
        or _headed(header)
        or next((known for line in footer if (known := agency_of(line))), None)
        or _marked(footer)
        or next((value for key, value in fields(header) if key in ("publisher", "agency")), None)
        or next((value for key, value in fields(header) if key == "source" and _OUTLET_NAME.fullmatch(value)), None)
        or next((site for key, value in fields(header) if key == "source" and (site := _site(value))), None)
        or _contributed(footer)
        or next((line for line in header[:1] if _MASTHEAD.fullmatch(line)), None)
        or (_titled(headline) if headline else None)
    )


def _titled(headline: str) -> str | None:
    """Return the outlet that a page's title ends with: `Shares gain | Acme`, `Shares gain - Reuters`."""
    title, mark, name = headline.rpartition(" | ")
    if mark and title:
        return agency_of(name)
    known = agency_of(_DASH.split(headline)[-1]) if _DASH.search(headline) else None
    return known if known in _WIRES else None


def _site(value: str) -> str | None:
    """Return the outlet to whose site a page's field for the source links."""
    match = _SITE.search(value)
    return SITES.get(match["host"]) if match else None


def _contributed(footer: list[str]) -> str | None:
    """Return the outlet of "Acme's Jane Doe contributed to this report" or "originally published on Acme.com"."""
    patterns = (_CONTRIBUTED, _CORRESPONDENT, _FIRST_PUBLISHED)
    found = (match for line in footer for pattern in patterns if (match := pattern.search(line)))
    return next((known for match in found if (known := agency_of(match["name"]))), None)


def _signed_off(footer: list[str]) -> str | None:
    """Return the agency of a sign-off such as `Source: Acme` or `(END) Dow Jones Newswires`."""
    for line in footer:
        for pattern in (_END, _POWERED, _SOURCE):
            match = pattern.search(line)
            name = match["name"].strip(" *_[]") if match else ""
            known = agency_of(name.split("/")[0]) if name else None
            if known or (name and pattern is _POWERED and name[0].isupper()):
                return known or name
    return None


def _headed(header: list[str]) -> str | None:
    """Return the agency a header line names: alone, beside a date, as byline, or in brackets of one."""
    for line in header:
        known = agency_of(line) or agency_of(BYLINE.sub(r"\g<names>", line))
        parts = (agency_of(part) for part in beside(line))
        role = ROLE.search(line.rpartition(",")[2].strip())
        known = known or next(filter(None, parts), None) or (agency_of(role["outlet"]) if role else None)
        if known:
            return known
    for line in header:
        match = (
            _NAMES_IN_LINE.search(line.lower())
            if any(char.isdigit() for char in line) and len(line) < _DATE_LINE
            else None
        )
        if match and not _inside_word(line, match):
            return agency_of(match[0])
    return None


def _inside_word(line: str, match: re.Match[str]) -> bool:
    """Tell whether a name found in a line is a part of a longer word."""
    before, after = line[match.start() - 1 : match.start()], line[match.end() : match.end() + 1]
    return bool(_WORD_CHARACTER.match(before) or _WORD_CHARACTER.match(after))


def _marked(footer: list[str]) -> str | None:
    """Return the outlet a page names as its own: the link's label, the copyright."""
    for pattern in (_LINK, _COPYRIGHT):
        for line in footer:
            match = pattern.search(line)
            if match:
                return agency_of(match["name"]) or match["name"].strip()
    return None
