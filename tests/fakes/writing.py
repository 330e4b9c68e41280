"""The in-memory side of the port `Writing`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.model.article import Article
from bot.model.document import Document
from bot.model.instrument import Instrument, InstrumentId, NameKind
from bot.model.span import Span
from bot.model.stored import INSTRUMENTS_REVISION, ArticleRef, Origin
from tests.fakes.delivery import FakeDelivery
from tests.fakes.kept import Kept
from tests.fakes.reading import FakeReading

_OWN = {NameKind.USER: Origin.USER, NameKind.LEARNED: Origin.LEARNED}
_SINGLE = (Origin.LEARNED, Origin.USER)
_STRENGTH = (Origin.LEARNED, Origin.IMPORTED, Origin.CATALOGUE, Origin.USER)


class FakeSession(FakeReading):
    """A transaction on one state, which reads too."""

    def put_note(self, kind: str, key: str, value: str, expires: datetime) -> None:
        """Note something for a while."""
        self.state.desk.notes[kind, key] = (value, expires)

    def add_shown(self, chat: int, day: date, stretches: Mapping[int, Mapping[Span, int]]) -> None:
        """Note the stretches of articles that a chat has been shown on a day."""
        FakeDelivery(self.state.desk).add_shown((chat,), day, stretches)

    def add_card(self, inline: str, articles: Iterable[int], language: str, at: datetime) -> None:
        """Note that a message posted elsewhere carries text of articles."""
        self.state.desk.cards.update({(article, inline): (language, at) for article in articles})

    def add_posted(self, chat: int, message_id: int, articles: Iterable[int], at: datetime) -> None:
        """Note that a message carries text of articles."""
        self.state.desk.posted.update({(article, chat, message_id): at for article in articles})

    def add_match(self, article: int, instruments: Sequence[InstrumentId], at: datetime) -> None:
        """Note that a stored article reported moves that are news."""
        self.state.desk.add_match(article, instruments, at)

    def add_article(self, document: Document, article: Article) -> tuple[ArticleRef, bool]:
        """Store an article with its moves and quotes, unless its text is known."""
        known = next((kept.ref for kept in self.state.articles if kept.document.text == document.text), None)
        if known is not None:
            return known, False
        ref = ArticleRef(
            id=len(self.state.articles) + 1,
            headline=article.headline,
            tag=article.tag,
            source=article.source or document.source,
            published=article.published,
            received=document.received,
            url=document.url,
            place=article.place,
            name=document.name,
        )
        self.state.articles.append(Kept(ref, document, article))
        return ref, True

    def remove_article(self, article: int) -> bool:
        """Take an article's text, moves and quotes down for good."""
        for place, kept in enumerate(self.state.articles):
            if kept.ref.id == article and not kept.removed:
                self.state.articles[place] = replace(kept, removed=True, ref=replace(kept.ref, headline=None))
                self.state.desk.empty_letters(article)
                return True
        return False

    def put_instruments(self, instruments: Iterable[Instrument], origin: Origin = Origin.USER) -> int:
        """Add or update instruments."""
        given = list(instruments)
        if origin is not Origin.LEARNED:
            self._forget_names({instrument.id for instrument in given}, origin)
        for instrument in given:
            self._put_fields(instrument, origin)
            self._put_names(instrument, origin)
        self._instruments_changed()
        return len(given)

    def _forget_names(self, ids: set[InstrumentId], origin: Origin) -> None:
        """Drop what this origin said of names; those added one by one, and learned ones, stay."""
        gone = [
            (key, name)
            for (key, name), (said, _, _) in self.state.names.items()
            if key in ids and said is origin and name.kind not in _OWN
        ]
        for one in gone:
            del self.state.names[one]

    def _put_fields(self, instrument: Instrument, origin: Origin) -> None:
        """Keep the fields of the stronger origin."""
        before = self.state.instruments.get(instrument.id)
        if before is None or _STRENGTH.index(origin) >= _STRENGTH.index(before[0]):
            self.state.instruments[instrument.id] = (origin, instrument)

    def _put_names(self, instrument: Instrument, origin: Origin) -> None:
        """Add the names this origin gives."""
        for name in instrument.names:
            said = _OWN.get(name.kind, origin)
            self.state.names.setdefault((instrument.id, name), (said, instrument.provenance, False))

    def reject_name(self, instrument: InstrumentId, text: str) -> bool:
        """Mark a learned name as wrong for good."""
        hits = [
            (key, value)
            for key, value in self.state.names.items()
            if key[0] == instrument and key[1].text == text and value[0] is Origin.LEARNED
        ]
        self.state.names.update({key: (origin, provenance, True) for key, (origin, provenance, _) in hits})
        self._instruments_changed()
        return bool(hits)

    def _instruments_changed(self) -> None:
        """Count up, so that whoever keeps instruments in memory sees that they are out of date."""
        self.state.settings[INSTRUMENTS_REVISION] = str(int(self.state.settings.get(INSTRUMENTS_REVISION, "0")) + 1)

    def put_setting(self, key: str, value: str | None) -> None:
        """Keep a value under a key; None forgets it."""
        self.state.settings.pop(key, None)
        if value is not None:
            self.state.settings[key] = value
