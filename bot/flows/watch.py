"""Watch: article to match, in the transaction that stored the article."""

from datetime import timedelta

from bot.alerts.matching import is_fresh, moved
from bot.flows.ingest import OnStored
from bot.model.article import Article
from bot.model.stored import ArticleRef
from bot.ports import Clock, Writing


def watcher(clock: Clock, longest: timedelta | None) -> OnStored:
    """Return what ingest calls for each new article so that those who watch its instruments hear of it.

    Args:
        clock: tells how old an article is.
        longest: older and undated articles alert nobody; None where the operator wants all of them told.
    """

    def on_stored(writing: Writing, ref: ArticleRef, article: Article) -> None:
        now = clock.now()
        if longest is not None and not is_fresh(article.published, now, longest):
            return
        if told := moved(article):
            writing.add_match(ref.id, told, now)

    return on_stored
