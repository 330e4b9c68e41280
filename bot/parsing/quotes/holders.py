"""Holders of views: which persons and houses speak about markets, and which about themselves or their acts."""

from bot.lexicon.attribution import NOT_A_SOURCE
from bot.lexicon.given_names import GIVEN_NAMES
from bot.lexicon.houses import FINANCE_WORDS, FULL_NAMES, HOUSES, LEGAL_FORMS, NATIONAL_WORDS, NEWSROOMS
from bot.lexicon.offices import ANALYST_ROLES, KNOWN_SURNAMES, POLITICAL_ROLES
from bot.parsing.quotes.voice import CENTRAL_BANK, Voice

_SILENT = NOT_A_SOURCE | NEWSROOMS | {"Post", "News"}
_RESEARCH_ARMS = frozenset(("Economics", "Intelligence"))
"""What a newsroom's house of analysts is called: "Bloomberg Economics"."""
_IN_FULL = frozenset(FULL_NAMES.values())


def holds_views(voice: Voice, company: str | None) -> bool:
    """Tell whether a person or house, speaking of a market, holds a view.

    Analysts and their houses do; central bankers do; other named people with a role do unless they speak for the
    article's own company or in a political office; other companies announce.

    Args:
        voice: who speaks.
        company: the company that the article is about, if any.
    """
    house = (voice.organization or "").split()
    role = {word.lower() for word in (voice.role or "").split()}
    silent = not _SILENT.isdisjoint(house) and _RESEARCH_ARMS.isdisjoint(house)
    if silent or (house and set(house) <= NATIONAL_WORDS):
        return False
    if role & ANALYST_ROLES:
        return bool(house or voice.speaker)
    if CENTRAL_BANK.search(voice.organization or ""):
        return True
    if role & POLITICAL_ROLES:
        return False
    if voice.speaker:
        return bool(house) and not _same_house(voice.organization, company)
    return (voice.researches or is_house(voice.organization)) and not _same_house(voice.organization, company)


def is_politician(voice: Voice) -> bool:
    """Tell a person in a political office, or one whom every reader knows and who speaks for no house."""
    role = {word.lower() for word in (voice.role or "").split()}
    if voice.speaker is None:
        return False
    known = voice.speaker.rsplit(None, 1)[-1] in KNOWN_SURNAMES
    return bool(role & POLITICAL_ROLES) or (known and voice.organization is None)


def is_plain_person(voice: Voice) -> bool:
    """Tell a person of whom the article says neither house nor office, by a given name that is surely one."""
    return voice.speaker is not None and voice.organization is None and voice.speaker.split()[0] in GIVEN_NAMES


def is_house(organization: str | None) -> bool:
    """Tell a bank, broker, research house or forecasting institution by its name."""
    words = [word for word in (organization or "").split() if word.rstrip(".") not in LEGAL_FORMS]
    known = organization in _IN_FULL or any("-".join(words[:count]) in HOUSES for count in range(1, len(words) + 1))
    return known or (len(words) > 1 and bool(set(words) & FINANCE_WORDS))


def _same_house(organization: str | None, company: str | None) -> bool:
    """Tell that an organisation is the article's company; a house that is rates others."""
    return not (company and "-".join(company.split()) in HOUSES) and is_same_house(organization, company)


def is_same_house(organization: str | None, company: str | None) -> bool:
    """Tell that an organisation is the article's company, under a longer or shorter name.

    Args:
        organization: whose view it would be.
        company: the company that the article is about, if any.
    """
    return bool(organization and company) and (organization or "").split()[0] == (company or "").split()[0]
