"""Role phrases: the role and the employer."""

import pytest

from bot.parsing.quotes.roles import read_role


@pytest.mark.parametrize(
    ("phrase", "role", "organization"),
    [
        ("strategist at Northgate Securities in Oslo", "strategist", "Northgate Securities"),
        ("head of metals trading at Low Ridge Futures", "head of metals trading", "Low Ridge Futures"),
        ("an economist with the University of Ames", "economist", "University of Ames"),
        ("chief executive of Oslo-based Group 7 Motors Inc", "chief executive", "Group 7 Motors Inc"),
        ("adviser at wealth services provider Northgate", "adviser", "Northgate"),
        ("general manager at Malaysian glove maker Low Rubber", "general manager", "Low Rubber"),
        ("managing partner at Harbour shareholder Low Capital", "managing partner", "Low Capital"),
        ("a Northgate Realty broker who sells barns", "broker", "Northgate Realty"),
        ("Northgate's finance chief", "finance chief", "Northgate"),
        ("chief European rates strategist", "chief European rates strategist", None),
        ("Head of Equity Research (Retail)", "Head of Equity Research Retail", None),
        ("head of Global Markets at Northgate", "head of Global Markets", "Northgate"),
        ("chief economist of Capital Economics", "chief economist", "Capital Economics"),
        ("Wyoming Senator", "Wyoming Senator", None),
        ("hedge fund manager", "hedge fund manager", None),
        ("a friend of the family", None, None),
    ],
)
def test_role_and_employer_are_told_apart(phrase: str, role: str | None, organization: str | None) -> None:
    assert read_role(phrase) == (role, organization)
