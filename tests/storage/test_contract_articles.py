"""Articles are stored once, found by time, instrument and words in any script, and can be taken down."""

import pytest

from bot.model.instrument import InstrumentId
from bot.model.stored import ArticleQuery, MoveQuery, QuoteQuery
from bot.ports import Store
from tests.storage.articles import MONDAY, TUESDAY, article, at, document, move, quote

HSI = InstrumentId("hang-seng")


def test_the_same_text_is_stored_once(store: Store) -> None:
    with store.writing() as writing:
        first = writing.add_article(document("same"), article(moves=(move(),)))
        again = writing.add_article(document("same", name="other.txt"), article(moves=(move(), move())))
    with store.reading() as reading:
        assert (first[1], again[1]) == (True, False)
        assert again[0] == first[0]
        assert reading.coverage().moves == 1


def test_an_article_keeps_its_text_to_the_character(store: Store) -> None:
    text = "Shares \u201crose\u201d\r\n\r\n  恒生\u3000科技 \U0001f4c8\ttab\n"
    with store.writing() as writing:
        ref, _ = writing.add_article(document(text, url="https://example.org/a", source="desk"), article())
    with store.reading() as reading:
        found = reading.article(ref.id)
    assert found is not None
    assert (found.text, found.ref) == (text, ref)


def test_an_exception_undoes_the_transaction(store: Store) -> None:
    def interrupted() -> None:
        with store.writing() as writing:
            writing.add_article(document("gone"), article(moves=(move(),)))
            raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"):
        interrupted()
    with store.reading() as reading:
        assert reading.coverage().articles == 0
        assert reading.articles(ArticleQuery(words="gone")) == []


def test_newest_is_by_publication_not_by_arrival(store: Store) -> None:
    with store.writing() as writing:
        newer, _ = writing.add_article(document("newer"), article(at(TUESDAY, 9)))
        older, _ = writing.add_article(document("older"), article(at(MONDAY, 9)))
        found = writing.articles(ArticleQuery())
        newest = writing.newest_article()
    assert [hit.ref.id for hit in found] == [newer.id, older.id]
    assert newest == newer


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("chip curbs", [2, 1]),
        ("CHIP curb", [2, 1]),
        ("chips export", [1]),
        ("chip tulips", []),
        ("恒生科技", [3]),
        ("科技指数", [3]),
        ("涨", [3]),
        ("数", [3]),
        ("恒技", []),
        ("zürich", [4]),
        ("ZURICH", [4]),
        ("ＺＵＲＩＣＨ", [4]),
        ("삼성전자", [4]),
        ("?!", []),
        ('" OR * NEAR( chip', []),
        ("near chip", []),
        ("'; DROP TABLE article; --", []),
    ],
)
def test_full_text_needs_every_word_in_any_script(store: Store, words: str, expected: list[int]) -> None:
    texts = (
        "New chip export curbs weigh on makers",
        "Curbs on chips again",
        "恒生科技指数周二上涨，科技股领先",
        "Zürich insurers firmed, 삼성전자 fell",
    )
    with store.writing() as writing:
        for minute, text in enumerate(texts):
            writing.add_article(document(text), article(at(TUESDAY, 9, minute)))
    with store.reading() as reading:
        assert [hit.ref.id for hit in reading.articles(ArticleQuery(words=words))] == expected


def test_words_and_instruments_and_time_restrict_together(store: Store) -> None:
    with store.writing() as writing:
        for hour, instrument in enumerate(("hang-seng", "dax", "hang-seng", "hang-seng")):
            told = article(at(TUESDAY, hour), moves=(move(instrument),))
            writing.add_article(document(f"tariffs {hour}"), told)
    query = ArticleQuery(
        words="tariff", instruments=(HSI,), published_from=at(TUESDAY, 1), published_until=at(TUESDAY, 2)
    )
    with store.reading() as reading:
        assert [hit.ref.id for hit in reading.articles(query)] == [3]


def test_an_article_that_quotes_on_two_instruments_is_found_once(store: Store) -> None:
    told = article(moves=(move("dax"),), quotes=(quote(instruments=(HSI, InstrumentId("dax"))),))
    with store.writing() as writing:
        writing.add_article(document("one"), told)
        found = writing.articles(ArticleQuery(instruments=(HSI, InstrumentId("dax"))))
    assert len(found) == 1


def test_the_nearest_article_has_most_of_the_words(store: Store) -> None:
    with store.writing() as writing:
        writing.add_article(document("copper mines in Chile strike"), article(at(TUESDAY, 9)))
        writing.add_article(document("gold mines"), article(at(TUESDAY, 10)))
        near = writing.nearest_article("lithium mines in Chile")
        none = writing.nearest_article("football")
    assert near is not None
    assert (near.id, none) == (1, None)


def test_a_removed_article_is_gone_everywhere_and_not_stored_again(store: Store) -> None:
    told = article(moves=(move(),), quotes=(quote(speaker="Ann Lee", instruments=(HSI,)),))
    with store.writing() as writing:
        ref, _ = writing.add_article(document("secret words"), told)
        other, _ = writing.add_article(document("other words"), article(at(MONDAY, 9), moves=(move(),)))
    with store.writing() as writing:
        assert writing.remove_article(ref.id)
        assert not writing.remove_article(ref.id)
        assert not writing.add_article(document("secret words"), told)[1]
    with store.reading() as reading:
        assert reading.article(ref.id) is None
        assert [hit.ref for hit in reading.articles(ArticleQuery(words="words"))] == [other]
        assert [hit.article for hit in reading.moves(MoveQuery())] == [other]
        assert reading.quotes(QuoteQuery()) == []
        assert reading.speakers() == []
        assert (reading.coverage().articles, reading.coverage(HSI).moves) == (1, 1)
        assert reading.coverage(HSI).last == at(MONDAY, 9)
        assert [one[1] for one in reading.coverage().heard.values()] == [at(MONDAY, 9)]
        assert reading.newest_article() == other


def test_coverage_counts_articles_moves_quotes_and_sources(store: Store) -> None:
    with store.writing() as writing:
        both = article(at(MONDAY, 9), moves=(move(), move()), quotes=(quote(instruments=(HSI,)), quote()))
        writing.add_article(document("a"), both)
        writing.add_article(document("b"), article(at(TUESDAY, 9), source="Other", moves=(move("dax"),)))
        writing.add_article(document("c", source="folder"), article(None, source=None))
    with store.reading() as reading:
        of_all, of_one, of_none = reading.coverage(), reading.coverage(HSI), reading.coverage(InstrumentId("cac"))
    assert (of_all.articles, of_all.moves, of_all.quotes) == (3, 3, 2)
    assert of_all.sources == {"Harbour Wire": 1, "Other": 1, "folder": 1}
    assert (of_all.first, of_all.last) == (at(MONDAY, 9), at(TUESDAY, 20))
    assert (of_one.articles, of_one.moves, of_one.quotes, of_one.first) == (1, 2, 1, at(MONDAY, 9))
    assert (of_none.articles, of_none.first) == (0, None)
