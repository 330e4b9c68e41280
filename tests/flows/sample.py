"""A small store with known articles, built without a parser, so that answers are tested apart from extraction."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache

from bot.answers.excerpts import Limits
from bot.flows.reply import Reply
from bot.lexicon.lexicon import Lexicon, build_lexicon
from bot.model.article import Article, Precision, Published
from bot.model.document import Document
from bot.model.instrument import Instrument, InstrumentId, Kind, Listing, Name, NameKind
from bot.model.move import Cause, Direction, Move, Period, Phase
from bot.model.quote import Quote
from bot.model.span import Span
from bot.resolve.resolver import Resolver
from tests.fakes.store import FakeStore
from tests.flows.demo import UNLIMITED, StandingClock

NOW = datetime(2026, 3, 6, 12, tzinfo=UTC)
LATER = datetime(2027, 12, 6, 12, tzinfo=UTC)


def _instrument(row: str) -> Instrument:
    """Build an instrument of `id|name|kind|country|ric|prior|short names|zh-Hans|zh-Hant`."""
    one, name, kind, country, ric, prior, short, hans, hant = row.split("|")
    names = [Name(text, "en", NameKind.SHORT) for text in short.split(",") if text]
    names += [Name(text, "zh-Hans") for text in hans.split(",") if text]
    names += [Name(text, "zh-Hant") for text in hant.split(",") if text]
    return Instrument(
        id=InstrumentId(one),
        name=name,
        kind=Kind(kind),
        country=country,
        listings=(Listing(ric),),
        names=tuple(names),
        prior=float(prior),
        provenance="sample",
    )


INSTRUMENTS = tuple(
    _instrument(row)
    for row in (
        "hang-seng|Hang Seng Index|index|HK|.HSI|0.9|Hang Seng,HSI|恒生指数,恒指|恒生指數,恒指",
        "hang-seng-tech|Hang Seng Tech Index|index|HK|.HSTECH|0.8|Hang Seng Tech,HSTECH|恒生科技|恒生科技指數,恒生科技",
        "nikkei-225|Nikkei 225|index|JP|.N225|0.9|Nikkei|日经225,日经|日經225,日經",
        "dax|DAX|index|DE|.GDAXI|0.9||德国DAX|德國DAX",
        "tech-sector|Hong Kong Tech Sector|sector-index|HK|.HKT|0.3|||",
        "alibaba|Alibaba Group|stock|CN|9988.HK|0.9|Alibaba,BABA,9988|阿里巴巴,阿里|阿里巴巴",
        "tencent|Tencent Holdings|stock|CN|0700.HK|0.9|Tencent,700|腾讯,腾讯控股|騰訊,騰訊控股",
        "samsung-electronics|Samsung Electronics|stock|KR|005930.KS|0.9|Samsung|三星电子,三星|三星電子,三星",
        "samsung-sdi|Samsung SDI|stock|KR|006400.KS|0.9|Samsung|三星SDI,三星|三星SDI,三星",
        "nvidia|Nvidia|stock|US|NVDA.O|0.9|NVDA|英伟达|輝達",
        "brent|Brent crude oil|commodity|GB|LCOc1|0.9|Brent,oil|布伦特原油,布油,油价|布蘭特原油,油價",
    )
)


@dataclass(frozen=True)
class Stated:
    """A move as a test states it: the sentence's words are found in the text, so that every span is true."""

    sentence: str
    instrument: str
    mention: str
    percent: str
    direction: Direction = Direction.UP
    level: str | None = None
    points: str | None = None
    unit: str | None = None
    phase: Phase | None = Phase.CLOSE
    cause: str | None = None
    period: Period = Period.SESSION


@dataclass(frozen=True)
class Spoken:
    """A quote as a test states it."""

    words: str
    speaker: str
    role: str
    organization: str
    about: tuple[str, ...] = ()


def _move(text: str, stated: Stated, session: date | None) -> Move:
    """Return the move with its spans in the text."""
    start = text.index(stated.sentence)
    whole = Span(start, start + len(stated.sentence))

    def span(part: str | None) -> Span | None:
        if part is None:
            return None
        at = text.index(part, start)
        return Span(at, at + len(part))

    sign = -1 if stated.direction is Direction.DOWN else 1
    cause = span(stated.cause)
    return Move(
        mention=stated.mention,
        mention_span=span(stated.mention),
        direction=stated.direction,
        period=stated.period,
        evidence=stated.sentence,
        span=whole,
        instrument=InstrumentId(stated.instrument),
        percent=sign * Decimal(stated.percent) if stated.percent else None,
        percent_span=span(f"{stated.percent}%") if stated.percent else None,
        points=sign * Decimal(stated.points) if stated.points else None,
        points_span=span(stated.points),
        level=Decimal(stated.level.replace(",", "")) if stated.level else None,
        level_span=span(stated.level),
        unit=stated.unit,
        phase=stated.phase,
        session=session,
        cause=Cause(stated.cause, cause) if stated.cause and cause else None,
    )


def _quote(text: str, spoken: Spoken) -> Quote:
    """Return the quote with its span in the text."""
    start = text.index(spoken.words)
    return Quote(
        text=spoken.words,
        direct=True,
        spans=(Span(start, start + len(spoken.words)),),
        speaker=spoken.speaker,
        role=spoken.role,
        organization=spoken.organization,
        instruments=tuple(InstrumentId(one) for one in spoken.about),
    )


@dataclass(frozen=True, kw_only=True)
class Written:
    """An article as a test writes it."""

    headline: str
    source: str
    at: datetime
    session: date | None
    body: str
    moves: tuple[Stated, ...] = ()
    quotes: tuple[Spoken, ...] = ()
    url: str | None = None
    tag: str | None = None
    dated: bool = True


_MIDDAY = Written(
    headline="Hong Kong chip designers jump as cheaper loans are promised",
    source="Sample Wire",
    at=datetime(2026, 3, 4, 4, 15, tzinfo=UTC),
    session=date(2026, 3, 4),
    body=(
        "Hong Kong stocks climbed on Wednesday morning, as Beijing promised cheaper loans for data centres.\n"
        "The Hang Seng Tech Index gained 2.9% to 5,412.60 by the break.\n"
        "Alibaba advanced 3.6%.\n"
        '"Cheap credit is the kind of help this sector can bank in the same quarter," said Marcus Lindqvist.\n'
    ),
    moves=(
        Stated(
            "The Hang Seng Tech Index gained 2.9% to 5,412.60 by the break.",
            "hang-seng-tech",
            "Hang Seng Tech Index",
            "2.9",
            level="5,412.60",
            phase=Phase.MIDDAY,
        ),
        Stated("Alibaba advanced 3.6%.", "alibaba", "Alibaba", "3.6", phase=Phase.MIDDAY),
    ),
    quotes=(
        Spoken(
            "Cheap credit is the kind of help this sector can bank in the same quarter",
            "Marcus Lindqvist",
            "strategist",
            "Harbour Lane Securities",
            ("hang-seng-tech",),
        ),
    ),
)
_CLOSE = Written(
    headline="Hong Kong stocks end higher as the rally in chip names holds into the close",
    source="Sample Wire",
    at=datetime(2026, 3, 4, 8, 40, tzinfo=UTC),
    session=date(2026, 3, 4),
    tag="UPDATE 1",
    url="https://www.samplewire.example/markets/hong-kong-close",
    body=(
        "Hong Kong stocks finished higher on Wednesday, as traders bet on a long run of spending on data centres.\n"
        "The Hang Seng Tech Index ended 3.3% higher at 5,433.70.\n"
        "The Hang Seng Index closed up 305.18 points, or 1.28%, at 24,150.02.\n"
        "Alibaba closed up 4.1% after unveiling a cheaper version of its cloud model.\n"
        "Tencent rose 2.2% on hopes of a stronger games season.\n"
        '"We would rather own the builders of data centres than their tenants," said Marcus Lindqvist.\n'
        '"Alibaba has cut its prices three times this winter and still sells every rack, which tells you where'
        ' the demand is," said Wen Jiahui.\n'
    ),
    moves=(
        Stated(
            "The Hang Seng Tech Index ended 3.3% higher at 5,433.70.",
            "hang-seng-tech",
            "Hang Seng Tech Index",
            "3.3",
            level="5,433.70",
        ),
        Stated(
            "The Hang Seng Index closed up 305.18 points, or 1.28%, at 24,150.02.",
            "hang-seng",
            "Hang Seng Index",
            "1.28",
            points="305.18",
            level="24,150.02",
            unit="points",
        ),
        Stated(
            "Alibaba closed up 4.1% after unveiling a cheaper version of its cloud model.",
            "alibaba",
            "Alibaba",
            "4.1",
            cause="after unveiling a cheaper version of its cloud model",
        ),
        Stated(
            "Tencent rose 2.2% on hopes of a stronger games season.",
            "tencent",
            "Tencent",
            "2.2",
            cause="on hopes of a stronger games season",
        ),
    ),
    quotes=(
        Spoken(
            "We would rather own the builders of data centres than their tenants",
            "Marcus Lindqvist",
            "strategist",
            "Harbour Lane Securities",
            ("hang-seng-tech",),
        ),
        Spoken(
            "Alibaba has cut its prices three times this winter and still sells every rack, which tells you"
            " where the demand is",
            "Wen Jiahui",
            "analyst",
            "Pelican Bank",
            ("alibaba",),
        ),
    ),
)
_OTHER = Written(
    headline="Tech lifts Hang Seng to a five-week high",
    source="Demo Daily",
    at=datetime(2026, 3, 4, 9, 5, tzinfo=UTC),
    session=date(2026, 3, 4),
    url="https://demo-daily.example/hang-seng-five-week-high",
    body=(
        "The Hang Seng Tech Index finished 3.2% up after a late bout of profit-taking.\n"
        "Alibaba rose 4.1%, the most since January.\n"
    ),
    moves=(
        Stated(
            "The Hang Seng Tech Index finished 3.2% up after a late bout of profit-taking.",
            "hang-seng-tech",
            "Hang Seng Tech Index",
            "3.2",
        ),
        Stated("Alibaba rose 4.1%, the most since January.", "alibaba", "Alibaba", "4.1"),
    ),
)
_TUESDAY = Written(
    headline="China stocks slip as property shares weigh; Hong Kong ends flat",
    source="Sample Wire",
    at=datetime(2026, 3, 3, 8, 30, tzinfo=UTC),
    session=date(2026, 3, 3),
    body=(
        "The Hang Seng Index finished unchanged at 23,844.84, while the Hang Seng Tech Index shed 0.6%.\n"
        "Alibaba dropped 1.2% and Tencent fell 0.4%, as a price war spread.\n"
        "Nvidia was not traded in Hong Kong, though its suppliers were.\n"
    ),
    moves=(
        Stated(
            "The Hang Seng Index finished unchanged at 23,844.84, while the Hang Seng Tech Index shed 0.6%.",
            "hang-seng",
            "Hang Seng Index",
            "",
            Direction.FLAT,
            level="23,844.84",
        ),
        Stated(
            "The Hang Seng Index finished unchanged at 23,844.84, while the Hang Seng Tech Index shed 0.6%.",
            "hang-seng-tech",
            "Hang Seng Tech Index",
            "0.6",
            Direction.DOWN,
        ),
        Stated(
            "Alibaba dropped 1.2% and Tencent fell 0.4%, as a price war spread.",
            "alibaba",
            "Alibaba",
            "1.2",
            Direction.DOWN,
            cause="as a price war spread",
        ),
        Stated(
            "Alibaba dropped 1.2% and Tencent fell 0.4%, as a price war spread.",
            "tencent",
            "Tencent",
            "0.4",
            Direction.DOWN,
            cause="as a price war spread",
        ),
    ),
)
_ABROAD = Written(
    headline="Nikkei retreats from record, DAX follows",
    source="Sample Wire",
    at=datetime(2026, 3, 5, 17, 10, tzinfo=UTC),
    session=date(2026, 3, 5),
    body=(
        "The Nikkei ended down 1.1% at 40,215.30.\n"
        "Germany's DAX fell 0.9% to 22,310.55 on worries over new import duties.\n"
        "Brent crude settled up 2.1% at $82.94 a barrel, and it is up 3.4% so far this week.\n"
        '"Carmakers have nowhere left to hide the bill," said Jonas Weidel.\n'
    ),
    moves=(
        Stated(
            "The Nikkei ended down 1.1% at 40,215.30.", "nikkei-225", "Nikkei", "1.1", Direction.DOWN, level="40,215.30"
        ),
        Stated(
            "Germany's DAX fell 0.9% to 22,310.55 on worries over new import duties.",
            "dax",
            "DAX",
            "0.9",
            Direction.DOWN,
            level="22,310.55",
            cause="on worries over new import duties",
        ),
        Stated(
            "Brent crude settled up 2.1% at $82.94 a barrel, and it is up 3.4% so far this week.",
            "brent",
            "Brent crude",
            "2.1",
            level="82.94",
            unit="USD/bbl",
        ),
        Stated(
            "Brent crude settled up 2.1% at $82.94 a barrel, and it is up 3.4% so far this week.",
            "brent",
            "Brent crude",
            "3.4",
            phase=None,
            period=Period.WEEK,
        ),
    ),
    quotes=(
        Spoken(
            "Carmakers have nowhere left to hide the bill",
            "Jonas Weidel",
            "portfolio manager",
            "Nordkap Invest",
            ("dax",),
        ),
    ),
)
UNDATED = Written(
    headline="Old clipping",
    source="Sample Wire",
    at=datetime(2026, 3, 6, 11, tzinfo=UTC),
    session=None,
    dated=False,
    body="The DAX fell 2.5%.\nNvidia rose 7.7%.\n",
    moves=(
        Stated("The DAX fell 2.5%.", "dax", "DAX", "2.5", Direction.DOWN),
        Stated("Nvidia rose 7.7%.", "nvidia", "Nvidia", "7.7"),
    ),
)
"""A text that gives no date at all; that it came today says nothing of its moves."""
ARTICLES = (_TUESDAY, _MIDDAY, _CLOSE, _OTHER, _ABROAD)


def put(store: FakeStore, written: Written) -> None:
    """Store one article."""
    text = f"{written.headline}\n\n{written.body}"
    document = Document(name=written.headline, text=text, received=written.at, url=written.url)
    article = Article(
        headline=written.headline,
        tag=written.tag,
        source=written.source,
        published=Published(written.at, Precision.MINUTE) if written.dated else None,
        moves=tuple(_move(text, stated, written.session) for stated in written.moves),
        quotes=tuple(_quote(text, spoken) for spoken in written.quotes),
    )
    with store.writing() as writing:
        writing.add_article(document, article)


@cache
def sample_lexicon() -> Lexicon:
    """Return the Lexicon of the sample's instruments."""
    return build_lexicon(INSTRUMENTS)


def sample_store(articles: tuple[Written, ...] = ARTICLES) -> FakeStore:
    """Return a store of the sample articles."""
    store = FakeStore()
    with store.writing() as writing:
        writing.put_instruments(INSTRUMENTS)
    for written in articles:
        put(store, written)
    return store


def sample_reply(
    now: datetime = NOW, limits: Limits = UNLIMITED, store: FakeStore | None = None, clock: StandingClock | None = None
) -> Reply:
    """Return a new reply flow over the sample articles."""
    lexicon = sample_lexicon()
    return Reply(store or sample_store(), Resolver(lexicon), lexicon.instruments, clock or StandingClock(now), limits)
