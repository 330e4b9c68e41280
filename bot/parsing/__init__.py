"""Document to article with findings, for any text: what was not understood is a finding, never an exception.

The steps in the order in which `parse` takes them; the packages' own pages say more:

    layout      headline, header lines, blocks of exact sentences, furniture set apart
    header      headline and tag, credit, bylines, dateline, publication time, topics, language
    debris      whether the text is an article at all
    moves       every stated move
    tables      moves of tables and run-in lists, marked `in_table`
    causes      why a move happened, where the article says so
    quotes      who said what
    sessions    the trading date of each move, and the phase its market's report states

To teach it something about pages and reports, add a line of data:

    a button, a menu word              `layout/furniture.py`: `BUTTONS`
    a disclaimer, a credit line        the same file: `OPENINGS` (its first words), `INSIDE` (words anywhere in it)
    words after which nothing follows  the same file: `CLOSINGS`
    a photograph's credit              the same file: `CAPTION`, and a hint beside `is_caption`
    an abbreviation                    `layout/abbreviations.py`: `TITLES`, `NUMBERED` or `AMBIGUOUS`
    an agency, an outlet, a publisher  `bot/lexicon/agencies.py`: printed name to credited name
    a city of datelines                `bot/lexicon/places.py`
    a month's name, a form of date     `bot/lexicon/dates.py`: `MONTHS`, `_DATE`
    a time zone                        `bot/lexicon/zones.py`
    a desk's tag (`UPDATE 1-`)         `header/tags.py`: `_DESK`
    a language told by common words    `bot/lexicon/language.py`: `_WORDS`
    a column's title                   `tables/columns.py`: `_TITLES`
    words that open a cause            `bot/lexicon/causality.py`: `CONNECTIVES`; words that end one: `END`
    a market's hours in common         `sessions/markets.py`: `_REGIONS`

For example, `"fjord post": "Fjord Post"` in `AGENCIES` makes `OSLO, Mar 4 (Fjord Post) -` a credit, and a line of that
name above a headline no headline. Then put a report of your own into `tests/quality/samples`, or a line into a table of
`tests/parsing`.
"""
