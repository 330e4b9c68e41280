"""The names of one article: codes learned from all of it, and what generic mentions stand for as it is read."""

from bisect import bisect_left
from dataclasses import replace

from bot.lexicon.lexicon import Lexicon
from bot.model.span import Span
from bot.parsing.moves.codes import CodeBook, code_in
from bot.parsing.moves.coreference import INDEX_WORDS, Memory, sort_of
from bot.parsing.moves.mask import unmask
from bot.parsing.moves.mentions import Mention, mention_of, printed_code, with_futures
from bot.parsing.moves.namelists import describes, is_name, may_be_sorted, placed, starts_name
from bot.parsing.moves.nearby import (
    beside_currencies,
    bond_before,
    described_as,
    dollar_index,
    index_before,
    is_benchmark,
    opening_topic,
    yield_beside,
    yields_country,
)
from bot.parsing.moves.nicknames import full_name
from bot.parsing.moves.owners import calls_company, goods_named, is_surname, owner_before, shares_named
from bot.parsing.moves.phrases import Phrase, phrase_before, phrase_from, told_apart
from bot.parsing.moves.predicates import Predicate
from bot.parsing.moves.tokens import Tokens, tokenize
from bot.parsing.moves.words import HEADS, TRADES

_OPENING = 8
_PAIR = 2
_BEFORE_OPENING = frozenset("nNdbTo\"'-(),C")
_OF_COMPANY = frozenset({"stock", "shares", "share", "scrip"})
_SAYING = frozenset({"said", "says", "told", "wrote", "expects", "noted", "added"})
_REPORTING = frozenset("reported reports posted posts announced missed beat raised cut forecast unveiled".split())
"""Verbs of what companies do, which `the shares` in the next sentence answer."""
_PRONOUNS = frozenset({"it", "they", "this", "that"})
_VERB_KINDS = frozenset("vVxCHLm,")
_LOCAL = frozenset({"local currency", "domestic currency", "local unit"})
_BOTH = frozenset({"indexes", "indices", "benchmarks", "gauges"})
_YIELD = frozenset({"yield", "yields"})
_ASIDES = frozenset({",w", ",r", ",d"})


class Names:
    """Turns noun phrases into named mentions with codes."""

    def __init__(self, masked: str, lexicon: Lexicon) -> None:
        self.masked = masked
        self.lexicon = lexicon
        self.book = CodeBook()
        self.memory = Memory()
        self.skipped: tuple[int, Span] | None = None
        self._met: dict[tuple[int, int, Phrase], Mention | None] = {}

    def read_headline(self, headline: Span) -> None:
        """Remember the commodity that a headline names, and the company of `Alder shares fall`."""
        self.memory.headline = shares_named(self.masked, headline) or self.memory.headline
        self.memory.commodity = goods_named(self.masked, headline) or self.memory.commodity

    def learn(self, t: Tokens) -> None:
        """Learn the codes of a sentence that follow names."""
        for k, kind in enumerate(t.kinds):
            if kind != "C" or not k or t.kinds[k - 1] not in "nN'":
                continue
            code = printed_code(t, k)
            phrase = phrase_before(t, k - 2 if t.kinds[k - 1] == "'" else k - 1) if code else None
            mention = self._read(t, phrase) if phrase else None
            if mention and code and not mention.generic:
                self.book.learn(mention.text, code)
                coded = mention.with_code(code)
                self.memory.note_coded(coded)
                if self.memory.main is None:
                    self.memory.note_company(coded)

    def open(self, t: Tokens, number: int) -> None:
        """Start reading a sentence: remember the company that it begins with."""
        self.memory.sentence = number
        k = t.kinds.find(",", 0, _OPENING) + 1 if t.kinds.startswith("p") else 0
        while k < len(t.kinds) and k < _OPENING and t.kinds[k] in _BEFORE_OPENING and not starts_name(t, k):
            k += 1
        end = k
        while end < len(t.kinds) and t.kinds[end] == "N":
            end += 1
        self._open_with(t)
        if t.low[end : end + 1] in (["shares"], ["stock"]):
            end += 1
        if (
            end == k
            or end >= len(t.kinds)
            or not (
                t.kinds[end] in "'vVxCHL"
                or (t.kinds[end] == "b" and t.low[end - 1] in _OF_COMPANY)
                or t.kinds[end : end + 2] in _ASIDES
            )
        ):
            return
        mention = self._read(t, Phrase(k, end, end))
        if mention and not mention.generic and t.low[end] not in _SAYING and sort_of(mention) == "company":
            self.memory.opener = (mention, number)
            self.memory.opener_moved = t.low[end - 1] in _OF_COMPANY
            self.memory.opener_reported = t.low[end] in _REPORTING
        if self.memory.main is not None and t.kinds[end] != "C" and not self.book.code_for(" ".join(t.text[k:end])):
            return
        if mention and not mention.generic:
            self.memory.note_company(mention.with_code(mention.code or self.book.code_for(mention.text)))

    def _open_with(self, t: Tokens) -> None:
        """Remember the instrument of any sort that a sentence begins with."""
        k = 0
        while k < len(t.kinds) and t.kinds[k] in "dbTk,":
            k += 1
        end = k
        while end < len(t.kinds) and t.kinds[end] in "nN'":
            end += 1
        if end == k or t.kinds[end : end + 1] not in _VERB_KINDS or not may_be_sorted(t, k, end):
            return
        mention = self._read(t, Phrase(k, end, end))
        if not mention or mention.generic or mention.text.lower() in _LOCAL:
            return
        if sort_of(mention) in {"index", "currency", "commodity", "yield"}:
            self.memory.note(mention.with_code(mention.code or self.book.code_for(mention.text)))

    def close(self, t: Tokens) -> None:
        """Finish a sentence: remember the yield and the index that it named, moved or not."""
        if not INDEX_WORDS.isdisjoint(t.low) and (index := index_before(t, len(t.kinds), self._read)):
            code = index.code or self.book.code_for(index.text)
            self.memory.passed = (index.with_code(code), self.memory.sentence)
        if _YIELD.isdisjoint(t.low):
            return
        for k, low in enumerate(t.low):
            if low in _YIELD:
                phrase = phrase_from(t, k) if t.low[k + 1 : k + 2] == ["on"] else phrase_before(t, k)
                mention = self._read(t, phrase) if phrase else None
                if mention and not mention.generic:
                    self.memory.last["yield"] = mention

    def of(self, t: Tokens, phrases: list[Phrase], predicate: Predicate) -> list[Mention]:
        """Return the instruments that the subjects of a predicate name, generic ones not yet resolved.

        Args:
            t: the sentence's tokens.
            phrases: the subjects.
            predicate: what is said of them; of more subjects than figures, the last are meant.
        """
        found = [self._read(t, phrase) for phrase in phrases]
        mentions = [mention for mention in found if mention is not None]
        if self.memory.untraded and mentions and mentions[0].text in _PRONOUNS:
            return []
        self.memory.untraded = bool(found) and not mentions
        joined = self._one_name(t, phrases, mentions, predicate)
        if joined:
            mentions = [joined]
        elif any(mention.code for mention in mentions):
            mentions = [mention for mention in mentions if mention.code or is_name(mention.text)]
        if len(mentions) > 1:
            mentions = [mention for mention in mentions if not mention.generic] or mentions[-1:]
        if len(mentions) == _PAIR and len(predicate.changes) == 1 and describes(t, phrases):
            mentions = mentions[-1:]
        mentions = [placed(t, predicate, mention) for mention in mentions]
        count = len(predicate.changes)
        if count == _PAIR and len(mentions) == 1 and mentions[0].text.lower() in _BOTH and "both" in t.low:
            pair = self.memory.last_pair()
            mentions = [replace(one, span=mentions[0].span) for one in pair] if len(pair) == _PAIR else mentions
        mentions = with_futures(mentions[-count:] if 1 < count < len(mentions) else mentions)
        if t.low[predicate.head - 1] == "futures" and t.kinds[predicate.head + 1 : predicate.head + 2] == ":":
            mentions = [replace(mention, text=f"{mention.text} futures") for mention in mentions]
        return self._with_codes_after(t, predicate, mentions)

    def _one_name(
        self, t: Tokens, phrases: list[Phrase], mentions: list[Mention], predicate: Predicate
    ) -> Mention | None:
        """Return the one name that two phrases make round `and`, with a code after it: `Alder and Birch (ALBI.L)`."""
        if len(phrases) != _PAIR or len(mentions) != _PAIR or len(predicate.changes) > 1:
            return None
        first, last = mentions
        whole = unmask(self.masked[first.span.start : last.span.end])
        if self._is_one_house(t, phrases, whole):
            return replace(last, text=whole, span=Span(first.span.start, last.span.end))
        if first.text == last.text and t.kinds[phrases[1].start - 1] == "c":
            return replace(last, text=f"{first.text} and {last.text}")
        tailed = phrases[0].head < phrases[0].end
        if tailed or first.code or not last.code or first.generic or t.kinds[phrases[1].start - 1] != "c":
            return None
        return replace(last, text=whole, span=Span(first.span.start, last.span.end))

    def _is_one_house(self, t: Tokens, phrases: list[Phrase], whole: str) -> bool:
        """Tell whether a name round `and` is one company's: a known one, or two trades (Paints and Chemicals Alder)."""
        first, last = phrases
        if first.end + 1 != last.start or t.low[first.end] not in {"and", "&"} or told_apart(t, last):
            return False
        if self.lexicon.by_name(whole):
            return True
        trades = t.low[first.end - 1] in TRADES and t.low[last.start] in TRADES and last.end - last.start > 1
        names = t.text[first.end - 1][0].isupper() and t.text[last.start][0].isupper()
        return trades and names and t.low[last.end - 1] not in HEADS

    def resolved(self, t: Tokens, mention: Mention) -> Mention | None:
        """Return a mention with its name and code, a generic one by what its sentence or the article named before."""
        local = self.memory.last.get("currency") if mention.text.lower() in _LOCAL else None
        if local is not None and "dollar" not in local.text:
            return replace(local, span=mention.span)
        if mention.is_yield and (country := yields_country(t, mention)):
            return replace(mention, text=f"{country} {mention.text}", generic=False)
        if mention.is_yield and (bond := yield_beside(t, mention, self.memory.last.get("yield"))):
            return replace(bond, generic=False)
        if not mention.code and (bond := self.memory.of_maturity(mention.text)):
            return replace(bond, span=mention.span, code=self.book.code_for(bond.text))
        if mention.generic and not mention.code:
            return self._named_in_sentence(t, mention) or self._named_before(t, mention)
        name = full_name(mention.text)
        if mention.generic:
            name = self.book.names.get(mention.code or "", name)
        code = mention.code or self.book.code_for(name)
        known = Mention(name, mention.span, code, generic=False, is_yield=mention.is_yield)
        self.memory.note(known)
        if sort_of(known) == "index":
            self.memory.described[described_as(t, mention)] = known
        return known

    def _named_in_sentence(self, t: Tokens, mention: Mention) -> Mention | None:
        """Return the index or the bonds' yield that the sentence names before a generic mention of one."""
        if stocks := beside_currencies(t, mention):
            return stocks
        if sort_of(mention) == "index":
            if dollar := dollar_index(t, mention):
                return replace(dollar, code=self.book.code_for(dollar.text))
            described = self.memory.described.get(described_as(t, mention) or "-")
            index = described or index_before(t, bisect_left(t.starts, mention.span.start), self._read)
            code = (index.code or self.book.code_for(index.text)) if index else None
            return replace(index, span=mention.span, code=code) if index else None
        return bond_before(t, mention, self._read) if mention.is_yield and " " not in mention.text else None

    def _read(self, t: Tokens, phrase: Phrase) -> Mention | None:
        """Return the mention that a phrase makes; each phrase of a sentence, known by where both lie, is read once."""
        key = (t.starts[phrase.start], t.end(-1), phrase)
        if key not in self._met:
            self._met[key] = mention_of(t, phrase, self.masked, self.lexicon)
        return self._met[key]

    def _note_skipped(self, mention: Mention) -> None:
        """Remember the index that the sentence before named, where that one was passed over for want of figures."""
        if self.skipped is None or self.skipped[0] != self.memory.sentence - 1 or sort_of(mention) != "index":
            return
        t = tokenize(self.masked, self.skipped[1].start, self.skipped[1].end)
        if index := index_before(t, len(t.kinds), self._read):
            self.memory.passed = (index, self.skipped[0])

    def _named_before(self, t: Tokens, mention: Mention) -> Mention | None:
        """Return what the article named before, for a generic mention."""
        if mention.text == "it" and (topic := opening_topic(t, self._read)):
            bond = yield_beside(t, topic, self.memory.last.get("yield")) if topic.is_yield else None
            return replace(bond or topic, span=mention.span)
        self._note_skipped(mention)
        words = mention.text.lower().split()
        is_company = calls_company(words)
        its = self.masked[max(0, mention.span.start - len("its ")) : mention.span.start].lower() == "its "
        of_company = words[-1] in _OF_COMPANY
        opens = (is_company and self.memory.opener_moved) or (of_company and (its or self.memory.opener_reported))
        found = self.memory.opening_company() if opens else None
        if found and is_surname(self.masked, found.text):
            found = None
        found = found or self.memory.resolve(mention, is_company=is_company)
        if found and (is_company or of_company) and found.span.start > mention.span.start:
            found = owner_before(self.masked, mention)
        if found is None and is_benchmark(t, mention):
            return replace(mention, text=f"benchmark {mention.text}", generic=False)
        if found is None and mention.is_yield and " " in mention.text:
            return replace(mention, generic=False)
        return replace(found, span=mention.span) if found else None

    def only_company(self, mention: Mention) -> Mention | None:
        """Return the one company that the article named after `its shares` was met, None if there are more."""
        words = mention.text.lower().split()
        if len(self.memory.companies) != 1 or not (calls_company(words) or words[-1] in _OF_COMPANY):
            return None
        only = next(iter(self.memory.companies.values()))
        named = self.masked.find(only.text, 0, mention.span.start) >= 0
        return replace(only, span=mention.span) if named else None

    def _with_codes_after(self, t: Tokens, predicate: Predicate, mentions: list[Mention]) -> list[Mention]:
        """Give codes printed after the figures to the names before them: `at 107.29 yen JPY=`."""
        k = predicate.right
        codes: list[str] = []
        if t.low[k : k + 1] == ["per"]:
            k += 2
        while k < len(t.kinds) and (t.kinds[k] in "bC" or (t.kinds[k] == "," and codes)):
            if t.kinds[k] == "C" and (code := code_in(t.text[k])):
                codes.append(code)
            k += 1
        free = [index for index, mention in enumerate(mentions) if not mention.code]
        for index, code in zip(free[-len(codes) :] if codes else (), codes, strict=False):
            mentions[index] = mentions[index].with_code(code)
            if not mentions[index].generic:
                self.book.learn(mentions[index].text, code)
        return mentions
