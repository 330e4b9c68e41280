"""On which exchange a sentence says that shares are listed: "Toronto-listed Acme", "Hong Kong shares of Acme"."""

import re

from bot.lexicon.countries import COUNTRY_OF
from bot.lexicon.places import country_of

_EXCHANGES = {
    "ASX": "AU",
    "NYSE": "US",
    "NASDAQ": "US",
    "LSE": "GB",
    "AIM": "GB",
    "TSX": "CA",
    "JSE": "ZA",
    "HK": "HK",
    "HKEX": "HK",
    "BSE": "IN",
    "NSE": "IN",
    "SGX": "SG",
    "TSE": "JP",
    "B3": "BR",
    "U.S.": "US",
    "US": "US",
    "UK": "GB",
    "U.K.": "GB",
}
_LISTED = re.compile(
    r"(?P<venue>[A-Z][\w.]*(?: [A-Z][\w.]*)?)"
    r"(?:-(?:listed|traded) |(?:['’]s)? (?=(?:shares|stock|ADRs|units) of ))(?:[\w&.'’-]+ ){0,5}\Z"
)
_REACH = 70


def listed_in(sentence: str, mention: int) -> str | None:
    """Return the country (ISO 3166 alpha-2) of the exchange on which a sentence says a mention is listed, if it does.

    Args:
        sentence: the sentence, white space as printed.
        mention: the offset in it at which the instrument is named.
    """
    before = sentence[max(0, mention - _REACH) : mention]
    match = _LISTED.search(before) if "listed" in before or "traded" in before or " of " in before else None
    if match is None:
        return None
    venue = match["venue"]
    known = _EXCHANGES.get(venue.upper()) or country_of(venue) or COUNTRY_OF.get(venue.casefold())
    last = venue.rsplit(" ", maxsplit=1)[-1]
    return known or _EXCHANGES.get(last.upper()) or country_of(last)
