"""Abbreviations whose full stop is not, or not always, the end of a sentence."""

_MONTHS = "jan feb mar apr jun jul aug sep sept oct nov dec"


def _words(text: str) -> frozenset[str]:
    """Return the words of `text`."""
    return frozenset(text.split())


TITLES = _words(
    "mr mrs ms dr prof messrs mme gen col lt sgt capt rep sen gov pres hon rev amb supt atty mt ft vs v e.g "
    "i.e cf approx est fig figs nos sec vol ed al ca"
)
"""Never end a sentence: a name or a figure follows (`Mr. Smith`, `approx. 5%`)."""

NUMBERED = _words(f"no nos p pp rs art fig {_MONTHS}")
"""End no sentence when a figure follows (`No. 1`, `Sept. 3`, `Rs. 500`)."""

AMBIGUOUS = _words(
    f"inc corp co ltd llc plc cos bros mfg intl int'l dept univ assn natl st ave blvd jr sr {_MONTHS} mon tue "
    "tues wed thu thur thurs fri sat sun a.m p.m am pm ph.d d.c l.p s.a n.v a.g a.s s.p.a b.v pct yr yrs mln "
    "bln tn bbl oz lb lbs wm chas calif mass conn fla ill ind md mich minn okla ore pa tenn tex va vt wash "
    "wis ariz colo del ga kan ky la neb nev n.y n.j n.c s.c n.d s.d n.h n.m w.va u.s u.k u.n e.u u.s.a u.a.e"
)
"""End a sentence only before a word that opens one (`at Acme Inc. The firm`, not `Acme Inc. Chief Executive`)."""

OPENERS = _words(
    "the a an in on at by for from with as after before while when where since until if although though "
    "because but and or nor yet so it its he she they we you i his her their our this that these those there "
    "here what who which how why is are was were has have had do does did will would could should may might "
    "can meanwhile however earlier later still also among amid despite elsewhere overall overnight separately "
    "instead markets stocks shares investors traders analysts economists prices yields to of no not only some "
    "many most all both each another other others over under between during within about according last next "
    "even just now then once two three four five asian european chinese"
)
"""Words that open a sentence after an ambiguous abbreviation."""
