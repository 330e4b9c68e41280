"""What is no move: forecasts, statistics, volumes, stakes, targets, references, conditions."""

import pytest

from tests.parsing.moves.reading import moves_of


@pytest.mark.parametrize(
    "sentence",
    [
        "Alder could rise 5% next year.",
        "The contract rate (RURM=ECI) shed 2 basis points to 6.9%.",
        "Applications for loans fell 2.3%.",
        "Alder was expected to rise 5%.",
        "The Elm index was seen opening 0.4% higher.",
        "If the Elm index rose 5%, trading would stop.",
        "Alder did not fall 3%.",
        "Alder's quarterly revenue rose 8% to $2.1 billion.",
        "Consumer prices rose 0.5% in January.",
        "The core consumer price index rose 0.3%.",
        "Exports to Ruritania rose 22% from a year earlier.",
        "Investor confidence rose 21 points to 71.",
        "Output fell 2.5% year-on-year.",
        "Alder reported sales of $1.2 billion, up 12.5%.",
        "Alder lost 13% of its staff.",
        "Turnover on the exchange fell 12%.",
        "Of the stocks traded, 85% rose and 13% fell.",
        "Birch raised its target on Alder by 3% to $40.",
        "Traders see a 40% chance of a hike, down from 55%.",
        "Birch holds a 14% stake in Alder.",
        "Alder is 25% lower than its record.",
        "The Elm index was at 711.29.",
        "Alder posted a loss of $0.04 per share.",
        "Tech stocks rose.",
        "That makes a 105% increase in shares since the previous period.",
        "Alder coin is moving higher above the $2,600 zone.",
        "Banks saw a cut on Elm Street, with three stocks clocking nearly a 3% fall.",
        "Alder has recovered after falling below Rs 210.",
        "Off 10% from its 52-week high of $5.11, Alder drew buyers.",
        "Alder was up 24% from its 52-week low.",
        "Cedar crude was up $10.93 from its overseas counterpart.",
        "Good news could push Alder past $40.",
        "The Elm index surged past its 21-day moving average at 1,038.",
        "The Elm 40 traded relatively flat.",
        "Elm 40 index ~flat",
        "U.S. consumer-price index data came out. The index rose 0.5%.",
        "The Alder Index, a sentiment gauge, sank to -21 this month.",
        "The Elm index erased an early gain of 3%.",
        "The Present Situation Index fell to 116.8.",
        "A gauge of new orders rose 2 points to 53.",
        "Traders sent a letter to a low of 40 banks.",
        "Birch expects a 25 percent decline in investment banking.",
        "Analysts at Birch forecast that earnings will decline 20 percent on average.",
        "Hot metal output among steelmakers rose 2%.",
        "Sugar makers Alder Mills, Birch Mills, Cedar Mills rally up to 14%.",
        "Alder offers a dividend yield of about 6.7%.",
        "Orders at Alder were 31% lower than a year earlier, while those of Birch more than doubled.",
        "The index heavyweights dragged the Elm index down 181 points.",
        "Riot police broke through 20 barriers.",
    ],
)
def test_nothing_is_read(sentence: str) -> None:
    assert moves_of(sentence) == ()
