"""The quotes of an article: direct quotations and reported views, with who said them.

The steps, one file each, in the order in which `find` takes them:

    marks      quotation marks of every kind, paired into quoted stretches
    passages   the body in the writer's sentences, quotations masked so that they do not end one
    attribution what an attribution is: a verb and its subject
    cues       verbs of speech and opinion, each with the noun phrase that is its subject
    openings   sources without such a verb: "To Jane Roe, ...", "is bullish on", "the minutes showed"
    verbless   those sources made attributions, with labels and dashes
    phrases    the words of that noun phrase, before the verb or after it
    sources    the phrase read as a person, a house, a pronoun or somebody unnamed
    roles      "chief strategist at Northgate" read as role and organisation
    words      a person's name told from an organisation's
    register   everybody whom the article names, in full (`people` holds them)
    company    the company the article is about, for "the company said" and "Chief Executive Jane Roe"
    houses     short names in full, the house that is a sentence's subject
    voice      who speaks, as far as is known
    standing   the house that "it", "the bank", "policymakers" or a bullet without a subject means
    voices     pronouns, last names and "the bank" resolved
    direct     each quotation with its voice, the parts of split ones joined
    holders    who holds views about markets, and who announces
    clauses    the clause that carries a reported view
    opinions   which clauses are views, and which announcements or figures
    views      the views of every sentence
    subjects   the instruments that a quote is about

To teach it a word, add the word to its table in `bot/lexicon`:

    a verb of speech ("quipped")               attribution.SPEECH_VERBS (its participle: PARTICIPLES)
    a verb of opinion ("reckons")              attribution.OPINION_VERBS
    whose numbers are no views ("LSEG")        attribution.NOT_A_SOURCE
    what a house that publishes is ("broker")  attribution.RESEARCHING (INSTITUTION_NOUNS too where it is a new noun)
    a role ("actuary")                         offices.ROLE_HEADS (ANALYST_ROLES too if its holders speak of markets)
    a word that makes a name a company's       houses.ORGANISATION_WORDS (FINANCE_WORDS too if such houses have views)
    a house without such a word ("Jefferies")  houses.HOUSES
    a given name ("Saoirse")                   given_names.FEMALE_NAMES or MALE_NAMES

and an example of your own to the tables in `tests/parsing/quotes/`.
"""
