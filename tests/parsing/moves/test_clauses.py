"""One clause, one instrument: verbs, adjectives and nouns with their figures."""

import pytest

from tests.parsing.moves.reading import briefs


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Birch 40 index rose 2.1%.", ("Birch 40 index", 2.1, None, None)),
        ("Alder Bank fell 0.35% to 4,070.65.", ("Alder Bank", -0.35, None, 4070.65)),
        ("Alder Bank has shed 3 pct.", ("Alder Bank", -3, None, None)),
        ("Alder Bank put on a further 1.4 per cent.", ("Alder Bank", 1.4, None, None)),
        ("The Elm index was 0.4% lower at 711.29.", ("Elm index", -0.4, None, 711.29)),
        ("The Elm index ended flat.", ("Elm index", 0, None, None)),
        ("The Elm index closed unchanged at 711.", ("Elm index", 0, None, 711)),
        ("The Elm index was little changed at 711.29.", ("Elm index", None, None, 711.29)),
        ("The Elm index edged up 0.2%.", ("Elm index", 0.2, None, None)),
        ("The Elm index snapped a two-day slide to climb 1.2%.", ("Elm index", 1.2, None, None)),
        ("The Elm index pared losses to 0.7%.", ("Elm index", -0.7, None, None)),
        ("The Elm index posted a 2.5% gain.", ("Elm index", 2.5, None, None)),
        ("The Elm index logged a loss of 3%.", ("Elm index", -3, None, None)),
        ("A 4% drop in the Elm index set the tone.", ("Elm index", -4, None, None)),
        ("Alder's 5% slide set the tone.", ("Alder", -5, None, None)),
        ("The news lifted the Elm index 1.1%.", ("Elm index", 1.1, None, None)),
        ("Bonds sank, sending the 10-year Treasury yield up 5 bps.", ("10-year Treasury yield", None, 5, None)),
        ("Cedar crude gave up 2.5%.", ("Cedar crude", -2.5, None, None)),
        ("Alder Bank doubled after the offer was made public.", ("Alder Bank", 100, None, None)),
        ("The Elm index at 9,527.10 (down 0.23%).", ("Elm index", -0.23, None, 9527.10)),
        ("Elm Composite 4,220.56 UP 90.88 points (close).", ("Elm Composite", None, 90.88, 4220.56)),
        ("Alder Bank traded 0.3% higher.", ("Alder Bank", 0.3, None, None)),
        ("Alder Bank ended the session down 0.9%.", ("Alder Bank", -0.9, None, None)),
        (
            "The vote lifted Cedar crude to a one-month top of $94.71.",
            ("Cedar crude", None, None, 94.71),
        ),
        ("The news sent Cedar crude to a five-month low of $64.71.", ("Cedar crude", None, None, 64.71)),
        ("The 10-year yield was last at 5.22% after dropping 9 bps.", ("10-year yield", None, -9, 5.22)),
        ("Ten-year Elm note yield at 4.6%; rose 10 basis points.", ("Ten-year Elm note yield", None, 10, 4.6)),
        ("GBP/USD slid to its 30-day moving average at 1.2370.", ("GBP/USD", None, None, 1.237)),
        ("June futures on the Elm 40 index were down 0.4%.", ("June futures on the Elm 40 index", -0.4, None, None)),
        ("In Alderton, milling wheat rose 0.1 percent.", ("milling wheat", 0.1, None, None)),
        ("Alder Bank has dropped, losing upto one fourth of its value.", ("Alder Bank", -25, None, None)),
        ("Alder Bank lost half its value in the rout.", ("Alder Bank", -50, None, None)),
        ("Hopes for a deal pushed Cedar crude above $80 a barrel.", ("Cedar crude", None, None, 80)),
        ("The five-year yield hardened by 10 bps.", ("five-year yield", None, 10, None)),
        (
            "Elm Composite closed at 3,871.40 on the last trading day of the month, up 5.7%.",
            ("Elm Composite", 5.7, None, 3871.4),
        ),
        ("The Elm bond yield steadied around 5.28%.", ("Elm bond yield", None, None, 5.28)),
        ("Elm bond yields touched their highest in 20 years, at nearly 5.34%.", ("Elm bond yields", None, None, 5.34)),
        ("Gold prices settled at a new all-time high of $2,914.30 an ounce.", ("Gold", None, None, 2914.3)),
        ("The May ore contract ended daytime trade 0.86% higher at 817 yuan.", ("May ore contract", 0.86, None, 817)),
        ("The rubber contract ended 0.8 yen lower, or 0.21%, at 373.7 yen.", ("rubber contract", -0.21, -0.8, 373.7)),
        ("Birch-backed Alder Bank (ALD.L) zoomed 48%.", ("Alder Bank", 48, None, None)),
        ("Bottler Alder Drinks added 5.5%.", ("Alder Drinks", 5.5, None, None)),
        ("Dollar quoted at 1,441.8 won UP from 1,439.0 won", ("Dollar/won", None, None, 1441.8)),
        ("The news pushed Cedar crude to around $69.5, its highest since June.", ("Cedar crude", None, None, 69.5)),
        ("The dollar was steady on the yen at 149.85.", ("dollar/yen", None, None, 149.85)),
        ("The euro cost $1.1576, down from $1.1583.", ("euro/dollar", None, None, 1.1576)),
        ("July sugar fell 2%.", ("July sugar", -2, None, None)),
        ("Elm gold stocks rose 1.8% to 10,383, a record high, last up 1.3%.", ("Elm gold stocks", 1.3, None, None)),
        ("On the 10-year Elm bond, it inched up and was last at 4.7%.", ("10-year Elm bond", None, None, 4.7)),
        ("Wheat fell 0.1%, erasing a gain of as much as 0.8 percent.", ("Wheat", 0.8, None, None)),
        ("Alder Bank was last up 0.9 percent percent.", ("Alder Bank", 0.9, None, None)),
    ],
)
def test_a_clause_gives_its_move(sentence: str, expected: tuple[object, ...]) -> None:
    assert briefs(sentence) == [expected] or briefs(sentence)[-1] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Alder Bank, which makes loans, rose 2%.", "Alder Bank"),
        ("Alder Bank (ALD.L), a lender founded in 1902, rose 2%.", "Alder Bank"),
        ("Shares of chipmaker Birch Logic rose 2%.", "Birch Logic"),
        ("Birch Logic's shares rose 2%.", "Birch Logic"),
        ("In Ruritania, the Elm index rose 2%.", "Elm index"),
        ("Japan's Fir 225 average rose 2%.", "Fir 225 average"),
        ("The price of a barrel of Cedar crude rose 2%.", "Cedar crude"),
        ("The blue-chip Elm index rose 2%.", "Elm index"),
        ("The yield on the 10-year note rose 2 bps.", "yield on the 10-year note"),
        ("MSCI's gauge of Asian shares rose 2%.", "MSCI's gauge of Asian shares"),
        ("The top gainer was Alder Bank, up 2%.", "Alder Bank"),
        ("The largest lender, Alder Bank (ALD.L), rose 2%.", "Alder Bank"),
        ("An index of 44 stocks tracked by Birch rose 2%.", "index of 44 stocks tracked by Birch"),
        ("April gold rose 2%.", "April gold"),
        ("McDonald's shares rose 2%.", "McDonald's"),
        ("Earlier, logistics company Alder Lines of Cedarton fell 2%.", "Alder Lines of Cedarton"),
        ("The Elm Composite Stock Price Index rose 2%.", "Elm Composite Stock Price Index"),
        ("Consumer staples stocks rose 2%.", "Consumer staples"),
        ("Australian shares rose 2%.", "Australian shares"),
        ("Cedar crude for March delivery rose 2%.", "Cedar crude"),
    ],
)
def test_the_name_is_cut_from_its_noun_phrase(sentence: str, expected: str) -> None:
    assert [mention for mention, *_ in briefs(sentence)] == [expected]


def test_as_much_as_and_last_are_two_moves() -> None:
    assert briefs("Alder Bank fell as much as 4% and was last down 1%.") == [
        ("Alder Bank", -4, None, None),
        ("Alder Bank", -1, None, None),
    ]


def test_a_level_and_the_change_beside_it_are_one_move() -> None:
    assert briefs("Cedar crude rose to $90.81 a barrel, up 2.59 per cent on the day.") == [
        ("Cedar crude", 2.59, None, 90.81)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Alder ALD.L was the biggest gainer with a rise of 6%, and Birch Wool BIR.L the worst loser, down 3%.",
            [("Alder", 6, None, None), ("Birch Wool", -3, None, None)],
        ),
        (
            "Alder rose 3% while shares fell, and those of Birch lost 2%.",
            [("Alder", 3, None, None), ("Birch", -2, None, None)],
        ),
        ("Worries over tariffs dragged the Elm index down 300 points.", [("Elm index", None, -300, None)]),
        ("The Elm index closed off more than 70 percent higher.", [("Elm index", 70, None, None)]),
        (
            "Alder lost 4%, weighing on the Elm index 0.7%.",
            [("Alder", -4, None, None), ("Elm index", -0.7, None, None)],
        ),
        (
            "The Elm 40 reached 50,339 points, marking a gain of 900 points.",
            [("Elm 40", None, 900, 50339)],
        ),
        ("The rupee closed at 95.69, nearly flat on the day.", [("rupee", None, None, 95.69)]),
        (
            "Traders watched Cedar crude on track for an over 5% weekly gain and last at $92.9 a barrel.",
            [("Cedar crude", 5, None, 92.9)],
        ),
        ("Alder shares still up 13% after rising 9% in 2024", [("Alder", 13, None, None), ("Alder", 9, None, None)]),
        ("Target Looms (TLM) is up more than +2%.", [("Target Looms", 2, None, None)]),
        (
            "Alder Co. (NYSE:ALD - Get Free Report) (TSE:ALD)'s share price fell 3.2%.",
            [("Alder Co", -3.2, None, None)],
        ),
        ("Alder and Birch rose 1.6% and 1,2%, respectively", [("Alder", 1.6, None, None), ("Birch", 1.2, None, None)]),
        ("The three major averages lost about 0.3%.", [("three major averages", -0.3, None, None)]),
        ("The ELM index of leading shares rose 23 points.", [("ELM index of leading shares", None, 23, None)]),
        (
            "The yuan was 0.05% lower at 7.3078, after breaching the key 7.3 per dollar level.",
            [("yuan", -0.05, None, 7.3078), ("yuan", None, None, 7.3)],
        ),
        (
            "Alder grew 1.5 percent, while its rival Birch edged up 0.1 percent.",
            [("Alder", 1.5, None, None), ("Birch", 0.1, None, None)],
        ),
        ("It cost 0.7% fewer dollars to buy a pound at 1.2345.", [("pound", -0.7, None, 1.2345)]),
        ("The dollar bought 0.5% more yen.", [("dollar", 0.5, None, None)]),
        (
            "Elm Latam FX up 0.1%, stocks down 0.5%",
            [("Elm Latam FX", 0.1, None, None), ("Elm Latam stocks", -0.5, None, None)],
        ),
        ("Investors pushed the dollar higher, with its index up 0.3% at 108.3.", [("dollar index", 0.3, None, 108.3)]),
        ("Cedar crude hit $85 a barrel.", [("Cedar crude", None, None, 85)]),
        ("Against the Swiss franc, the dollar slid 1.7%.", [("dollar/franc", -1.7, None, None)]),
        ("The forint strengthened past 403.50 to the euro.", [("forint/euro", None, None, 403.5)]),
        ("The cash premium for gasoil fell to $5 a ton.", [("cash premium for gasoil", None, None, 5)]),
        ("Cash premium for VLSFO was pegged softer at $5 a ton.", [("Cash premium for VLSFO", None, None, 5)]),
        ("The diesel crack rose 50 cents to $20 a barrel.", [("diesel crack", None, 0.5, 20)]),
        ("Gold broke above the key $2,900 level.", [("Gold", None, None, 2900)]),
        ("Bitcoin broke below $70,000.", [("Bitcoin", None, None, 70000)]),
        (
            "Alder shares fell 6% in morning trade, hitting a low of $76.10.",
            [("Alder", -6, None, None), ("Alder", None, None, 76.1)],
        ),
        ("Ether traded as high as $2,794.", [("Ether", None, None, 2794)]),
        ("Ruritania&#x27;s Elm index rose 2%.", [("Elm index", 2, None, None)]),
        (
            "The 1-year overnight index swap rate has risen 20 bps.",
            [("1-year overnight index swap rate", None, 20, None)],
        ),
    ],
)
def test_what_a_clause_leaves_unsaid_comes_from_its_words(
    sentence: str, expected: list[tuple[str, float | None, float | None, float | None]]
) -> None:
    assert briefs(sentence) == expected
