"""Learn: a stored article's names and codes to the store, with the article as their provenance."""

from bot.flows.ingest import OnStored
from bot.lexicon.learning import learn
from bot.lexicon.lexicon import Lexicon
from bot.model.article import Article
from bot.model.stored import ArticleRef, Origin
from bot.ports import Writing


def learner(lexicon: Lexicon) -> OnStored:
    """Return what learns from each new article in the transaction that stores it.

    Args:
        lexicon: what is known already.
    """

    def take(writing: Writing, ref: ArticleRef, article: Article) -> None:
        taught = learn(article, lexicon, ref.url or ref.name or f"article {ref.id}")
        if taught:
            writing.put_instruments(taught, Origin.LEARNED)

    return take
