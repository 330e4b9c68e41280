"""Find every quote of an article's body."""

from bot.lexicon.lexicon import Lexicon
from bot.model.layout import Layout
from bot.model.quote import Quote
from bot.parsing.quotes.company import about_company, is_its_own_subject
from bot.parsing.quotes.cues import attributions
from bot.parsing.quotes.direct import direct_quotes
from bot.parsing.quotes.holders import is_same_house
from bot.parsing.quotes.passages import read_passages
from bot.parsing.quotes.subjects import with_subjects
from bot.parsing.quotes.views import reported_views
from bot.parsing.quotes.voices import Voices


def find_quotes(text: str, layout: Layout, lexicon: Lexicon) -> tuple[Quote, ...]:
    """Return the quotes of `layout`'s blocks in order of the text: direct quotations and reported views.

    Args:
        text: the document's text, line ends untouched.
        layout: its blocks with their sentences.
        lexicon: the names and codes to recognise.
    """
    passages = read_passages(text, layout)
    found = attributions(passages)
    if not any(found) and not any(stretch.quotes for stretch in passages.stretches):
        return ()
    company = about_company(text, layout, lexicon)
    itself = company is not None and is_its_own_subject(text, layout, company)
    voices = Voices(passages, found, company)
    heard = [[voices.resolve(one, index) for one in several] for index, several in enumerate(found)]
    heard = [[voices.complete(voice) for voice in several] for several in heard]
    views = reported_views(text, passages, found, heard, company)
    quotes = [
        *direct_quotes(text, passages, found, heard, voices),
        *(view for view in views if not (itself and is_same_house(view.organization, company))),
    ]
    quotes.sort(key=lambda quote: quote.spans[0])
    return tuple(with_subjects(text, passages, found, quotes, lexicon))
