"""The moves of an article: a grammar of the wire's language over mentions, verbs and figures.

How a sentence is read, each step a module:

    mask         a copy of the text of equal length: links, entities, wrapped lines and typographic signs made plain
    tokens       typed tokens, their kinds one letter each in a string (the letters are explained in `words`)
    predicates   a direction with its figures: `changes`, `levels` collect them, `leads`, `borrowed` add what is unsaid
    subjects     whose move it is, leftwards from the predicate: `phrases`, `asides`, `facts` (what is no fact)
    naming       from phrases to names: `mentions`, `trimming`, `tradeables`, `codes`, `coreference`, `nicknames`,
                 `owners`, `nearby`
    assemble     which figure is whose, its sign, unit and level; `pairs` names currency pairs
    timing       the period, from the phrases of time round the predicate; `sharing`, `weeks` what clauses share
    find         the sentences in order, and the moves; `instruments`, `catalogue`, `exchanges` what the catalogue calls
                 their names

To teach it something, add a line of data:

    a verb              `bot/lexicon/verbs.py`: its base form under its direction (`rise rose risen`), nothing else
    an adjective, noun  the same file: `_HIGHER`, `_LOWER`, `_GAINS`, `_LOSSES`
    put on, gave up     the same file: `PHRASAL`
    a unit              `bot/lexicon/units.py`: `UNITS` after a number, `SIGNS` before it, `QUANTITIES` after `a`, `per`
    a phrase of time    `bot/lexicon/periods.py`: `PHRASES`, with the period it gives or None
    a part of the day   `bot/lexicon/phases.py`: `PHRASES`
    a tradeable head    `words.HEADS` (`sub-index`, `linkers`); what never trades goes into `words.UNTRADED`
    a verb of no way    `words.NEUTRAL` (takes a particle: edged up), `words.SUPPORT` (carries a noun: posted a gain)
    a nickname          `nicknames.NICKNAMES` (the yellow metal)

For example, `swell swelled swollen` under `_UP` makes "Alder swelled 3%", "swelling 3%" and "has swollen 3%" moves.
Then put a sentence of your own into a table of `tests/parsing/moves`.
"""
