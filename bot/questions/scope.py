# ruff: noqa: E501 - a wording is read as a whole, on one line
"""Parts of the market in a message: regions and kinds of instruments."""

import re
from dataclasses import dataclass, replace

from bot.lexicon.groups import group_in
from bot.model.instrument import Kind
from bot.model.question import Scope

_ASIA = ("HK", "CN", "JP", "KR", "TW", "IN", "SG", "AU", "ID", "MY", "TH", "PH", "VN", "NZ", "PK")
_EUROPE = (
    "DE",
    "FR",
    "GB",
    "IT",
    "ES",
    "NL",
    "CH",
    "SE",
    "NO",
    "DK",
    "FI",
    "BE",
    "AT",
    "PT",
    "IE",
    "PL",
    "GR",
    "TR",
    "EU",
)
_GULF = ("SA", "AE", "QA", "KW", "EG", "BH", "OM", "IL")
_LATIN = ("BR", "MX", "AR", "CL", "CO", "PE")

_REGIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"hong kong(?:'s)?|\bhk\b|香港|港股", ("HK",)),
    (r"\bchina(?:'s)?\b|\bchinese\b|\bmainland\b|\ba[- ]shares?\b|中国|内地|大陆|a股|沪深", ("CN",)),
    (r"\bjapan(?:'s|ese)?\b|\btokyo\b|日本|日股|东京", ("JP",)),
    (r"\b(?:south )?korea(?:n|'s)?\b|\bseoul\b|韩国|韩股|首尔", ("KR",)),
    (r"\btaiwan(?:ese|'s)?\b|\btaipei\b|台湾|台股|臺湾|臺股", ("TW",)),
    (r"\bindia(?:n|'s)?\b|\bmumbai\b|印度", ("IN",)),
    (r"\bsingapore(?:'s|an)?\b|新加坡", ("SG",)),
    (r"\baustralia(?:n|'s)?\b|\bsydney\b|澳洲|澳大利亚|澳股", ("AU",)),
    (r"\basia(?:n|'s)?(?:[- ]pacific)?\b|\bapac\b|亚洲|亚太|亚股", _ASIA),
    (r"\bgerman(?:y|'s)?\b|\bfrankfurt\b|德国|德股", ("DE",)),
    (r"\bfrance(?:'s)?\b|\bfrench\b|\bparis\b|法国|法股", ("FR",)),
    (r"\bbritain(?:'s)?\b|\bbritish\b|\buk\b|\blondon\b|英国|英股", ("GB",)),
    (r"\bital(?:y|ian)\b|\bmilan\b|意大利", ("IT",)),
    (r"\bspain\b|\bspanish\b|\bmadrid\b|西班牙", ("ES",)),
    (r"\bswiss\b|\bswitzerland\b|\bzurich\b|瑞士", ("CH",)),
    (r"\beurope(?:an|'s)?\b|\beuro ?zone\b|欧洲|欧股", _EUROPE),
    (r"\bsaudi(?: arabia(?:n|'s)?)?\b|沙特", ("SA",)),
    (r"\bdubai\b|\buae\b|\babu dhabi\b|阿联酋|迪拜", ("AE",)),
    (r"\bqatar(?:i|'s)?\b|\bdoha\b|卡塔尔", ("QA",)),
    (r"\bkuwait(?:i|'s)?\b|科威特", ("KW",)),
    (r"\begypt(?:ian|'s)?\b|\bcairo\b|埃及", ("EG",)),
    (r"\bisrael(?:i|'s)?\b|\btel aviv\b|以色列", ("IL",)),
    (r"\bturk(?:ey|ish|ey's)\b|\bistanbul\b|土耳其", ("TR",)),
    (r"\bindonesia(?:n|'s)?\b|\bjakarta\b|印尼", ("ID",)),
    (r"\bthai(?:land|land's)?\b|\bbangkok\b|泰国", ("TH",)),
    (r"\bmalaysia(?:n|'s)?\b|\bkuala lumpur\b|马来西亚", ("MY",)),
    (r"\bphilippines?\b|\bfilipino\b|\bmanila\b|菲律宾", ("PH",)),
    (r"\bvietnam(?:ese|'s)?\b|\bhanoi\b|越南", ("VN",)),
    (r"\bpakistan(?:i|'s)?\b|\bkarachi\b|巴基斯坦", ("PK",)),
    (r"\bpoland(?:'s)?\b|\bpolish\b|\bwarsaw\b|波兰", ("PL",)),
    (r"\bsouth africa(?:n|'s)?\b|\bjohannesburg\b|南非", ("ZA",)),
    (r"\bmexic(?:o|an|o's)\b|墨西哥", ("MX",)),
    (r"\bnew zealand(?:'s)?\b|新西兰", ("NZ",)),
    (r"\bgulf\b|\bmid(?:dle)? ?east(?:ern)?\b|中东|海湾", _GULF),
    (r"\bbrazil(?:ian)?\b|巴西", ("BR",)),
    (r"\blatin america(?:n)?\b|\blatam\b|拉美", _LATIN),
    (r"\bcanad(?:a|ian|a's)\b|\btoronto\b|加拿大", ("CA",)),
    (
        r"\bwall st(?:reet|\.)?(?:'s)?|\bu\.?s\.?a?\b(?!d)|\bamerica(?:n|'s)?\b|\bus\b|\bnew york\b|美国|美股|华尔街|纽约",
        ("US",),
    ),
    (r"\bglobal(?:ly)?\b|\bworld(?:wide)?\b|\beverywhere\b|全球|环球|世界", ()),
)

REGION = "|".join(pattern for pattern, _ in _REGIONS)
"""What names any region in folded text."""

_KINDS: tuple[tuple[str, tuple[Kind, ...]], ...] = (
    (r"\bsectors?\b|\bsub-?ind(?:ex|ices|exes)\b|\bindustr(?:y|ies)\b|板块|行业|类股", (Kind.SECTOR,)),
    (r"\bind(?:ex|exes|ices)\b|\bbenchmarks?\b|\bbourses?\b|指数", (Kind.INDEX,)),
    (
        r"\bstocks?\b|\bshares?\b|\bequit(?:y|ies)\b|\bcompan(?:y|ies)\b|\bnames?\b|\btickers?\b|个股|股票|公司",
        (Kind.STOCK,),
    ),
    (r"\bcurrenc(?:y|ies)\b|\bfx\b|\bforex\b|货币|外汇|汇率", (Kind.PAIR,)),
    (r"\bcommodit(?:y|ies)\b|\b(?:precious |base |industrial )?metals?\b|商品|大宗|金属", (Kind.COMMODITY,)),
    (r"\bcryptos?\b|\bcryptocurrenc(?:y|ies)\b|\bcoins?\b|加密货币|虚拟货币|币圈", (Kind.CRYPTO,)),
    (r"\bbonds?\b|\byields?\b|\btreasur(?:y|ies)\b|\brates?\b|债券|债市|收益率", (Kind.BOND, Kind.RATE)),
    (r"\betfs?\b", (Kind.ETF,)),
)
_PRECIOUS = ("gold", "silver", "platinum", "palladium", "rhodium")
_BASE = ("copper", "aluminium", "aluminum", "zinc", "nickel", "lead", "tin", "steel", "iron", "cobalt")
_CALLED: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"\bprecious metals?\b|贵金属|貴金屬", _PRECIOUS),
    (r"\b(?:base|industrial) metals?\b|基本金属|工业金属", _BASE),
    (r"(?<!precious )(?<!base )(?<!industrial )\bmetals?\b|(?<!贵)(?<!基本)(?<!工业)金属", (*_PRECIOUS, *_BASE)),
)
_CALLED_PATTERNS = tuple((re.compile(pattern), names) for pattern, names in _CALLED)
_REGION_PATTERNS = tuple((re.compile(pattern), countries) for pattern, countries in _REGIONS)
_KIND_PATTERNS = tuple((re.compile(pattern), kinds) for pattern, kinds in _KINDS)


@dataclass(frozen=True, slots=True)
class Scoped:
    """A scope and the stretches of the message that named it, region and kind apart."""

    scope: Scope
    regions: tuple[tuple[int, int], ...]
    kinds: tuple[tuple[int, int], ...]


def find_scope(text: str, folded: str) -> Scoped:
    """Return the regions and kinds that a message names.

    Args:
        text: as typed.
        folded: the same, folded.
    """
    countries, places = _found(folded, _REGION_PATTERNS)
    kinds, sorts = _found(folded, _KIND_PATTERNS)
    called, _ = _found(folded, _CALLED_PATTERNS)
    scope = Scope(tuple(Kind(kind) for kind in kinds), countries, "", called)
    named = group_in(folded)
    if named:
        group, (start, end) = named
        sorts = ((start, end), *(span for span in sorts if not start <= span[0] < end))
        scope = Scope((Kind.SECTOR,), countries, "", group.called, group.name)
    words = " ".join(text[start:end] for start, end in sorted((*places, *sorts)))
    return Scoped(replace(scope, words=words), places, sorts)


def _found(
    folded: str, patterns: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]
) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...]]:
    """Return what the patterns stand for where they match, without double reading."""
    values: dict[str, None] = {}
    spans: list[tuple[int, int]] = []
    for pattern, meant in patterns:
        for match in pattern.finditer(folded):
            values.update(dict.fromkeys(meant))
            spans.append(match.span())
    return tuple(values), tuple(spans)
