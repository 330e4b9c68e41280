"""A voice: who speaks, once it is known; and the central banks, whose voices are heard everywhere."""

import re
from dataclasses import dataclass, field

CENTRAL_BANK = re.compile(
    r"\b(?:Federal Reserve|Fed|European Central Bank|ECB|Bank of (?:England|Japan|Canada|Korea|Mexico|Thailand)|BOJ|BoE"
    r"|BOE|BoJ|Bank Indonesia|Riksbank|Norges Bank|Swiss National Bank|SNB|People's Bank of China|PBOC"
    r"|Reserve Bank of \w+|RBA|RBI|RBNZ|[Cc]entral [Bb]ank)\b"
)


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: a person, a house, or somebody unnamed (all None).

    Attributes:
        researches: the article calls the house one that publishes views: "research firm Northgate".
    """

    speaker: str | None = None
    role: str | None = None
    organization: str | None = None
    researches: bool = field(default=False, compare=False)
