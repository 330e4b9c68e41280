"""The language of a text, told by its script and its commonest words; deterministic, no model.

Enough to keep English rules away from other languages. A language is told from a sample, so the cost does not grow with
the text. Adding one that is written in Latin letters is a line in `_WORDS`.
"""

import re

_SAMPLE = 3000
_SURE = 7
"""A Latin text in which more than one word in so many is a common English one is English."""
_LEAST_WORDS = 3
"""So many known words must be seen before a Latin text is called anything but English."""
_WORDS = {
    "en": "the of and to in is that for was on with as by at from its it has were after said this be are an which not",
    "de": "der die das und ist nicht mit von zu den dem auf für eine ein sich im auch nach bei als wurde sind um aus",
    "fr": "le la les des et est une un du dans pour que qui sur par pas au aux avec ce sont plus de en a ses été",
    "es": "el la los las y es que en un una del por con para se su al lo como más fue sus este de no ha tras",
    "it": "il lo la gli le e di che è un una per con del della dei nel non si da al sono più ha dopo alla",
    "pt": "o a os as e é que em um uma do da dos das para com não por se na no mais foi ao sua de pelo após",
    "nl": "de het een en van is dat niet op te voor met zijn aan er ook door naar bij werd uit om dan over",
    "pl": "i w na z się do nie jest że o to po za od przez był oraz jak dla przy ale ich jego",
    "tr": "ve bir bu için ile da de olarak olan daha çok en gibi kadar sonra yüzde olduğu göre",
    "id": "yang dan di dari untuk dengan pada ini itu dalam tidak ke akan oleh juga sebagai",
    "vi": "của và là có trong cho được với không các một này đã từ tại",
    "sv": "och att det som en på är av för med den till inte har om ett var från",
}
_LATIN = {code: frozenset(words.split()) for code, words in _WORDS.items()}
_WORD = re.compile(r"[^\W\d_]+")
_LETTERS_ONLY = {code: " " for code in range(128) if not chr(code).isalpha()}
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af\u1100-\u11ff]")),
    ("zh", re.compile(r"[\u3400-\u9fff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
)
_ANY_SCRIPT = re.compile(
    r"[\u3040-\u30ff\uac00-\ud7af\u1100-\u11ff\u3400-\u9fff\u0400-\u04ff\u0600-\u06ff\u0590-\u05ff\u0370-\u03ff"
    r"\u0e00-\u0e7f\u0900-\u097f]"
)
_LATIN_LETTER = re.compile(r"[A-Za-zÀ-ɏ]")
_PAIRS = (
    "國国漲涨開开來来時时為为會会個个點点與与這这學学對对實实現现發发經经應应當当電电長长關关於于後后還还進进過过報报導导場场價价證证"
    "錄录億亿萬万歲岁華华業业產产資资銀银東东風风險险獲获將将預预觀观聯联儲储週周變变線线"
)
_TRADITIONAL = frozenset(_PAIRS[::2])
_SIMPLIFIED = frozenset(_PAIRS[1::2])
_WEIGHT = 3
"""A character of a dense script says as much as so many Latin letters."""


def detect_language(text: str) -> str:
    """Return the BCP 47 tag of a text's main language: `en`, `zh-Hans`, `zh-Hant`, `ja`, `ko`, `de`, ...

    Args:
        text: any text; the first 3,000 characters are looked at. English where nothing tells.
    """
    sample = text[:_SAMPLE]
    if sample.isascii() or not _ANY_SCRIPT.search(sample):
        return _latin_language(sample)
    latin = len(_LATIN_LETTER.findall(sample))
    counts = {code: len(pattern.findall(sample)) for code, pattern in _SCRIPTS}
    dense = counts["ja"] + counts["ko"] + counts["zh"]
    if dense * _WEIGHT > latin:
        return _dense_language(sample, counts)
    code = max(counts, key=lambda name: counts[name])
    if counts[code] > latin:
        return code
    return _latin_language(sample)


def _dense_language(sample: str, counts: dict[str, int]) -> str:
    """Tell Japanese by kana, Korean by hangul, and traditional from simplified Chinese by telling characters."""
    if counts["ko"] > counts["zh"]:
        return "ko"
    if counts["ja"] * 10 > counts["zh"]:
        return "ja"
    traditional = sum(char in _TRADITIONAL for char in sample)
    simplified = sum(char in _SIMPLIFIED for char in sample)
    return "zh-Hant" if traditional > simplified else "zh-Hans"


def _latin_language(sample: str) -> str:
    """Return the language whose commonest words make up most of the sample; English where few are known."""
    low = sample.lower()
    words = low.translate(_LETTERS_ONLY).split() if low.isascii() else _WORD.findall(low)
    english = sum(map(_LATIN["en"].__contains__, words))
    if english * _SURE > len(words):
        return "en"
    scores = {code: sum(map(known.__contains__, words)) for code, known in _LATIN.items()}
    best = max(scores, key=lambda code: (scores[code], code == "en"))
    return best if scores[best] >= max(_LEAST_WORDS, 2 * scores["en"]) else "en"
