"""What people type meets the instrument they mean, or an honest doubt, or nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.lexicon.lexicon import build_lexicon
from bot.model.instrument import Instrument, InstrumentId, Kind, Listing, Name
from bot.model.resolution import Resolution, Status
from bot.resolve.resolver import Resolver


def instrument(slug: str, name: str, code: str, names: str = "", prior: float = 0.5, **more: object) -> Instrument:
    kind, country = Kind(str(more.get("kind", "stock"))), str(more.get("country", "US"))
    given_names = tuple(Name(text) for text in names.split("|") if text)
    listings = (Listing(code, code, str(more.get("venue", "NYSE"))),)
    return Instrument(
        id=InstrumentId(slug), name=name, kind=kind, country=country, listings=listings, names=given_names, prior=prior
    )


CATALOGUE = [
    instrument(
        "dax", "DAX", ".GDAXI", "dax index|德国DAX指数|독일닥스", 0.9, kind="index", country="DE", venue="Xetra"
    ),
    instrument("nikkei", "Nikkei 225", ".N225", "nikkei|日経平均|日经225指数|닛케이", 0.9, kind="index", country="JP"),
    instrument("csi-500", "CSI 500", ".CSI500", "中证500", 0.7, kind="index", country="CN"),
    instrument("russell-2000", "Russell 2000", ".RUT", "", 0.7, kind="index"),
    instrument("russell-3000", "Russell 3000", ".RUA", "", 0.7, kind="index"),
    instrument("hang-seng", "Hang Seng Index", ".HSI", "", 0.9, kind="index", country="HK"),
    instrument("hang-seng-tech", "Hang Seng Tech Index", ".HSTECH", "", 0.8, kind="index", country="HK"),
    instrument("nike", "Nike Inc", "NKE.N", "nike", 0.7),
    instrument("nasdaq", "Nasdaq Composite", ".IXIC", "nasdaq", 0.9, kind="index"),
    instrument("bank-of-america", "Bank of America Corp", "BAC.N", "", 0.8),
    instrument("electron", "Electron Holdings", "ELCT.L", "electron", 0.5, country="GB"),
    instrument("tokyo-electron", "Tokyo Electron Ltd", "8035.T", "", 0.7, country="JP"),
    instrument("teck", "Teck Resources", "TECK.N", "teck", 0.5, country="CA"),
    instrument("starbucks", "Starbucks Corp", "SBUX.O", "スターバックス|星巴克|스타벅스", 0.7),
    instrument("wells-fargo", "Wells Fargo & Company", "WFC.N", "富国银行", 0.7),
    instrument("target", "Target Corp", "TGT.N", "タジット", 0.6),
    instrument("orange", "Orange SA", "ORAN.PA", "", 0.6, country="FR", venue="Paris"),
    instrument("netflix", "Netflix Inc", "NFLX.O", "ネットフリックス|奈飞|넷플릭스", 0.8),
    instrument("allstate", "Allstate Corp", "ALL.N", "", 0.5),
    instrument("gold", "Gold", "XAU=", "spot gold|bullion|黄金|金価格", 0.9, kind="commodity"),
    instrument("gold-fund", "Gold", "GLD.P", "", 0.9, kind="fund"),
    instrument("adani-ports", "Adani Ports", "APSE.NS", "", 0.7, country="IN", venue="NSE"),
    instrument("adani-power", "Adani Power", "ADAN.NS", "", 0.7, country="IN", venue="NSE"),
    instrument("delta", "Delta Air Lines", "DAL.N", "delta", 0.6),
    instrument("usdchf", "US Dollar / Swiss Franc", "CHF=", "", 0.8, kind="pair", country=""),
    instrument("us-30y", "US 30-Year Treasury", "US30YT=RR", "long bond", 0.8, kind="bond"),
    instrument("uber", "Uber Technologies", "UBER.K", "uber|우버", 0.7),
]
ORDINARY = frozenset("target orange delta gold wells power all air lines real quick shop medal juice river".split())
RESOLVER = Resolver(build_lexicon(CATALOGUE), ORDINARY)


def meanings(resolution: Resolution) -> list[str]:
    return [mention.candidates[0].instrument.id for mention in resolution.mentions]


@pytest.mark.parametrize(
    ("query", "slug"),
    [
        ("netflix", "netflix"), ("$nflx", "netflix"), ("NFLX.OQ", "netflix"),
        ("nflx", "netflix"), ("ネットフリックス", "netflix"),
        ("neftlix", "netflix"), ("netflx", "netflix"), ("net flix", "netflix"), ("nettflixx", "netflix"),
        ("奈飛", "netflix"), ("奈飞为什么跌了", "netflix"),
        ("넷플릭스 주가 알려줘", "netflix"), ("ネットフリックスの株価は？", "netflix"),
        ("wellsfargo", "wells-fargo"), ("fargo wells", "wells-fargo"), ("wels fargo", "wells-fargo"),
        ("nikkei 225 index", "nikkei"), ("japan's nikkei", "nikkei"),
        ("日經225指數", "nikkei"), ("日経平均どうなってる", "nikkei"),
        ("hang seng teck", "hang-seng-tech"), ("teck hang seng", "hang-seng-tech"), ("teck", "teck"),
        ("csi500", "csi-500"), ("chinese csi 500", "csi-500"), ("german dax", "dax"), ("xetra dax", "dax"),
        ("dollar franc", "usdchf"), ("usd/chf", "usdchf"), ("chf", "usdchf"), ("swiss franc", "usdchf"),
        ("thirty year treasury", "us-30y"), ("us 30y", "us-30y"), ("american 30-yr treasury yield", "us-30y"),
        ("how is starbucks doing", "starbucks"), ("any news on starbuks?", "starbucks"),
        ("starbucks last week", "starbucks"),
        ("target stock", "target"), ("what happened to target shares", "target"), ("delta", "delta"), ("gold", "gold"),
        ("ALL", "allstate"), ("$all", "allstate"), ("why is uber up", "uber"), ("uber's earnings", "uber"),
    ],
)  # fmt: skip
def test_query_means_one_instrument(query: str, slug: str) -> None:
    resolution = RESOLVER.resolve(query)

    assert (resolution.status, meanings(resolution)) == (Status.RESOLVED, [slug])


@pytest.mark.parametrize("query", ["russell", "adani", "adani stock"])
def test_family_name_is_ambiguous(query: str) -> None:
    resolution = RESOLVER.resolve(query)

    assert resolution.status is Status.AMBIGUOUS
    assert len(resolution.candidates) == 2


@pytest.mark.parametrize(
    "query",
    [
        "", " ", "?", "all", "on", "it", "thanks!", "ok", "hello", "gold medal", "orange juice", "target shop",
        "delta of the river",
        "real quick", "all good", "last week", "what can you do", "qzxwvkj", "xkcdvbnm trewq", "csi 400",
        "https://delta.com/netflix",
        "ありがとう", "谢谢", "안녕하세요", "help", "how does it work", "show me the chart", "someone@uber.com",
    ],
)  # fmt: skip
def test_words_that_name_nothing_stay_unknown(query: str) -> None:
    assert RESOLVER.resolve(query).status is Status.UNKNOWN


@pytest.mark.parametrize(
    ("query", "slugs"),
    [
        ("netflix vs uber", ["netflix", "uber"]),
        ("compare dax and nikkei", ["dax", "nikkei"]),
        ("wells fargo, starbucks or target", ["wells-fargo", "starbucks", "target"]),
        ("netflx vs starbuks", ["netflix", "starbucks"]),
        ("奈飞和星巴克哪个好", ["netflix", "starbucks"]),
        ("$NFLX $UBER", ["netflix", "uber"]),
    ],
)
def test_several_mentions_are_found_in_order(query: str, slugs: list[str]) -> None:
    assert meanings(RESOLVER.resolve(query)) == slugs


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("how is  Wells Fargo doing?", "Wells Fargo"),
        (" netflx now", "netflx"),
        ("今天奈飛怎麼樣", "奈飛"),
        ("(NFLX.O)", "(NFLX.O)"),
    ],
)
def test_span_is_the_mention_as_typed(query: str, text: str) -> None:
    (mention,) = RESOLVER.resolve(query).mentions

    assert mention.text == mention.span.of(query) == text


@pytest.mark.parametrize(
    ("query", "slug"),
    [
        ("hang seng teck", "hang-seng-tech"),
        ("nikei", "nikkei"),
        ("nasdaq compsite", "nasdaq"),
        ("bank of amercia", "bank-of-america"),
        ("tokyo electrom", "tokyo-electron"),
        ("how is bnak of america doing", "bank-of-america"),
    ],
)
def test_one_name_misspelt_comes_before_parts_of_it_spelt_right(query: str, slug: str) -> None:
    assert meanings(RESOLVER.resolve(query)) == [slug]


@pytest.mark.parametrize("query", ["hang seng vs teck", "hang seng, teck", "hang seng and teck"])
def test_a_joiner_keeps_two_names_apart(query: str) -> None:
    assert meanings(RESOLVER.resolve(query)) == ["hang-seng", "teck"]


def test_index_or_spot_comes_before_the_fund_of_the_same_name() -> None:
    assert [candidate.instrument.id for candidate in RESOLVER.resolve("gold").candidates] == ["gold", "gold-fund"]


def test_recent_articles_tip_the_balance_between_namesakes() -> None:
    resolution = RESOLVER.resolve("adani", recent={InstrumentId("adani-power"): 1.0})

    assert (resolution.status, resolution.candidates[0].instrument.id) == (Status.RESOLVED, "adani-power")


def test_every_candidate_has_a_score_and_a_reason() -> None:
    candidates = RESOLVER.resolve("russel 2000").candidates

    assert all(0 < candidate.score <= 1 and candidate.reason for candidate in candidates)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_resolved_without_failing_and_with_exact_spans(text: str) -> None:
    for mention in RESOLVER.resolve(text).mentions:
        assert mention.span.of(text) == mention.text
        assert mention.candidates
