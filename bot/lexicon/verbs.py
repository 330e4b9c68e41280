"""Words that say which way a market went: verbs, adjectives and nouns, each a line under its direction.

To add a verb, put its base form on a line under its direction, followed by its past and past participle where they are
not regular (`rise rose risen`); the other forms are made by `inflect`. Adjectives and nouns are single words.
"""

from bot.lexicon.inflection import inflect
from bot.model.move import Direction

_UP = """
rise rose risen
gain
add
climb
jump
advance
rally
surge
soar
leap leapt
spike
increase
rebound
recover
bounce
strengthen
appreciate
rocket
skyrocket
pop
firm
vault
zoom
balloon
swell swelled swollen
ascend
accelerate
catapult
recoup
regain
harden
double
triple
treble
quadruple
"""

_DOWN = """
fall fell fallen
drop
lose lost
decline
slip
slide slid
sink sank sunk
tumble
plunge
plummet
shed shed
ease
dip
retreat
weaken
depreciate
tank
crash
crater
slump
skid
soften
decrease
collapse
nosedive
dive
nose-dive
crumble
crumple
sag
wilt
cede
surrender
halve
buckle
swoon
descend
"""

_LIFT = """
lift
boost
propel
buoy
hoist
"""

_DRAG = """
drag
knock
hammer
depress
pummel
"""

_HIT = """
hit hit
touch
reach
top
cross
breach
brush
scale
surpass
breast
notch
plumb
"""

_FLAT = "flat unchanged flattish"
_STEADY = "steady steadied steadier little-changed"
_HIGHER = "up higher stronger firmer ahead dearer richer upward upwards"
_LOWER = "down lower weaker softer cheaper off downward downwards"
_GAINS = (
    "rise gain climb jump advance rally surge leap spike increase rebound recovery bounce appreciation uptick upturn "
    "strengthening boost upswing pop"
)
_LOSSES = (
    "fall drop loss decline slip slide tumble plunge dip retreat depreciation crash slump selloff sell-off decrease "
    "collapse dive nosedive rout correction pullback downturn weakening setback swoon skid drawdown plummet"
)

PHRASAL = {
    (form, particle): direction
    for forms, particles, direction in (
        ("put puts putting tack tacks tacked tacking pile piles piled piling", "on", Direction.UP),
        ("give gives gave giving given", "up back", Direction.DOWN),
        ("come comes came coming", "off", Direction.DOWN),
        ("pull pulls pulled pulling", "back", Direction.DOWN),
        ("claw claws clawed clawing", "back", Direction.UP),
    )
    for form in forms.split()
    for particle in particles.split()
}
"""Verbs whose particle turns them: put on 2%, gave up 3 cents."""

MULTIPLES = {"double": 100, "triple": 200, "treble": 200, "quadruple": 300, "halve": -50}
"""Verbs that carry their own percentage: a price that doubled rose 100 percent."""


def _verbs(*tables: tuple[str, Direction]) -> dict[str, tuple[Direction, str]]:
    """Return every form of the verbs with its direction and its kind of form (base, s, past, ing)."""
    forms: dict[str, tuple[Direction, str]] = {}
    for table, direction in tables:
        for line in table.split("\n"):
            for form, kind in inflect(line):
                forms.setdefault(form, (direction, kind))
    return forms


def _words(*tables: tuple[str, Direction]) -> dict[str, Direction]:
    """Return each word with its direction."""
    return {word: direction for table, direction in tables for word in table.split()}


def _plural(noun: str) -> str:
    """Return the plural of a direction noun."""
    if noun.endswith("y"):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("sh", "ss")) else "s")


VERBS = _verbs((_UP, Direction.UP), (_DOWN, Direction.DOWN))
CAUSATIVES = _verbs((_LIFT, Direction.UP), (_DRAG, Direction.DOWN))
ARRIVALS = _verbs((_HIT, Direction.UP)) | {"peaked": (Direction.UP, "past"), "bottomed": (Direction.DOWN, "past")}
ADJECTIVES = _words((_HIGHER, Direction.UP), (_LOWER, Direction.DOWN), (_FLAT, Direction.FLAT))
STEADY = frozenset(_STEADY.split())
_SINGULAR = _words((_GAINS, Direction.UP), (_LOSSES, Direction.DOWN))
NOUNS = _SINGULAR | {_plural(noun): direction for noun, direction in _SINGULAR.items()}
HIGHS = frozenset(("high", "highs", "highest", "peak", "record", "top", "strongest", "above"))
LOWS = frozenset(("low", "lows", "lowest", "trough", "weakest", "bottom", "below", "cheapest"))
