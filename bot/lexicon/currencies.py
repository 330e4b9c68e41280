"""Currencies by code and by name, and the names that a currency pair is known by because of them."""

from collections.abc import Iterator

from bot.model.instrument import Instrument, Kind

# ISO 4217: English names and what traders call it, the usual one first; Chinese, Japanese, Korean.
_CURRENCIES: dict[str, tuple[str, str, str, str]] = {
    "USD": ("dollar|us dollar|greenback", "美元|美金", "ドル|米ドル", "달러|미국달러"),
    "EUR": ("euro", "欧元|歐元", "ユーロ", "유로"),
    "JPY": ("yen|japanese yen", "日元|日圆|日圓", "円|日本円", "엔|엔화"),
    "GBP": ("pound|sterling|british pound|pound sterling", "英镑|英鎊", "ポンド|英ポンド", "파운드|영국파운드"),
    "CHF": ("swiss franc|swissie", "瑞郎|瑞士法郎", "スイスフラン|スイス・フラン", "스위스프랑|스위스 프랑"),
    "AUD": ("aussie dollar|australian dollar|aussie", "澳元|澳币|澳大利亚元", "豪ドル", "호주달러|호주 달러"),
    "NZD": ("kiwi dollar|new zealand dollar|kiwi", "纽元|新西兰元|紐元", "NZドル|ニュージーランドドル", "뉴질랜드달러"),
    "CAD": ("canadian dollar|loonie", "加元|加拿大元", "カナダドル", "캐나다달러|캐나다 달러"),
    "CNY": ("yuan|onshore yuan|renminbi|chinese yuan|rmb", "人民币|人民幣|在岸人民币", "人民元|元", "위안|위안화"),
    "CNH": ("offshore yuan|offshore renminbi", "离岸人民币|離岸人民幣", "オフショア人民元", "역외위안|역외 위안화"),
    "HKD": ("hong kong dollar", "港元|港币|港幣", "香港ドル", "홍콩달러|홍콩 달러"),
    "SGD": ("singapore dollar|sing dollar", "新加坡元|新元|坡币", "シンガポールドル", "싱가포르달러|싱가포르 달러"),
    "TWD": ("taiwan dollar|new taiwan dollar|nt dollar", "新台币|新臺幣|台币", "台湾ドル", "대만달러|대만 달러"),
    "KRW": ("won|korean won|south korean won", "韩元|韓元|韩币", "ウォン|韓国ウォン", "원|원화"),
    "INR": ("rupee|indian rupee", "印度卢比|印度盧比|卢比", "インドルピー|ルピー", "인도루피|루피"),
    "IDR": ("rupiah|indonesian rupiah", "印尼盾|印尼卢比", "ルピア|インドネシアルピア", "루피아"),
    "MYR": ("ringgit|malaysian ringgit", "林吉特|马币|令吉", "リンギット", "링깃"),
    "THB": ("baht|thai baht", "泰铢|泰銖", "バーツ|タイバーツ", "바트|태국바트"),
    "PHP": ("philippine peso", "菲律宾比索", "フィリピンペソ", "필리핀페소"),
    "VND": ("dong|vietnamese dong", "越南盾", "ドン|ベトナムドン", "동|베트남동"),
    "PKR": ("pakistani rupee", "巴基斯坦卢比", "パキスタンルピー", "파키스탄루피"),
    "RUB": ("ruble|rouble|russian ruble|russian rouble", "卢布|盧布|俄罗斯卢布", "ルーブル", "루블|러시아루블"),
    "TRY": ("lira|turkish lira", "里拉|土耳其里拉", "トルコリラ|リラ", "리라|터키리라"),
    "ZAR": ("rand|south african rand", "兰特|南非兰特|南非蘭特", "ランド|南アフリカランド", "랜드|남아공랜드"),
    "BRL": ("real|brazilian real", "雷亚尔|巴西雷亚尔", "レアル|ブラジルレアル", "헤알|브라질헤알"),
    "MXN": ("mexican peso|peso", "墨西哥比索|比索", "メキシコペソ|ペソ", "페소|멕시코페소"),
    "CLP": ("chilean peso", "智利比索", "チリペソ", "칠레페소"),
    "COP": ("colombian peso", "哥伦比亚比索", "コロンビアペソ", "콜롬비아페소"),
    "ARS": ("argentine peso", "阿根廷比索", "アルゼンチンペソ", "아르헨티나페소"),
    "PEN": ("peruvian sol", "秘鲁索尔", "ペルーソル", "페루솔"),
    "SEK": ("swedish krona|swedish crown", "瑞典克朗", "スウェーデンクローナ", "스웨덴크로나"),
    "NOK": ("norwegian krone|norwegian crown", "挪威克朗", "ノルウェークローネ", "노르웨이크로네"),
    "DKK": ("danish krone|danish crown", "丹麦克朗", "デンマーククローネ", "덴마크크로네"),
    "PLN": ("zloty|polish zloty", "兹罗提|波兰兹罗提", "ズロチ|ポーランドズロチ", "즈워티|폴란드즈워티"),
    "CZK": ("koruna|czech koruna|czech crown", "捷克克朗", "チェココルナ", "체코코루나"),
    "HUF": ("forint|hungarian forint", "福林|匈牙利福林", "フォリント", "포린트"),
    "RON": ("leu|romanian leu", "罗马尼亚列伊", "ルーマニアレウ", "루마니아레우"),
    "ILS": ("shekel|israeli shekel", "谢克尔|新谢克尔|以色列谢克尔", "シェケル", "셰켈"),
    "SAR": ("riyal|saudi riyal", "里亚尔|沙特里亚尔", "サウジリヤル", "사우디리얄"),
    "AED": ("dirham|uae dirham|emirati dirham", "迪拉姆|阿联酋迪拉姆", "ディルハム", "디르함"),
    "KWD": ("kuwaiti dinar", "科威特第纳尔", "クウェートディナール", "쿠웨이트디나르"),
    "EGP": ("egyptian pound", "埃及镑|埃及鎊", "エジプトポンド", "이집트파운드"),
    "NGN": ("naira|nigerian naira", "奈拉|尼日利亚奈拉", "ナイラ", "나이라"),
    "KES": ("kenyan shilling", "肯尼亚先令", "ケニアシリング", "케냐실링"),
}
_JOINTS = ("", "兑", "对")
_SIDE = 2
_BULK = 0.25
PAIR = 0.97
ALONE = 0.96
REVERSED = 0.93


def currencies_of(instrument: Instrument) -> tuple[str, str] | None:
    """Return the base and the quoted currency of a pair, read from its codes ("JPY=", "EURUSD=X"), or None."""
    if instrument.kind is not Kind.PAIR:
        return None
    for listing in instrument.listings:
        for code in filter(None, (listing.symbol, listing.ric, *listing.codes)):
            letters = code.upper().partition("=")[0].replace("/", "")
            base, quote = letters[:3], letters[3:] or "USD"
            if len(letters) == len("JPY"):
                base, quote = _by_convention(letters)
            if base in _CURRENCIES and quote in _CURRENCIES and len(letters) <= len("USDJPY"):
                return base, quote
    return None


def currency_names(code: str) -> tuple[str, ...]:
    """Return what a currency (ISO 4217) is called in every language, the code excepted; none for an unknown one."""
    return tuple(name for names in _CURRENCIES.get(code, ()) for name in names.split("|"))


def every_name() -> frozenset[str]:
    """Return the English names of all currencies, in lower case, and their codes."""
    names = {name for english, *_ in _CURRENCIES.values() for name in english.split("|")}
    return frozenset(names | {code.lower() for code in _CURRENCIES})


def pair_names(instrument: Instrument) -> Iterator[tuple[str, float]]:
    """Yield the names of a pair that follow from its currencies, each with how well it identifies the pair.

    "usd jpy", "dollar yen" and, against the dollar, the other currency alone; the reverse order counts a little less.
    """
    pair = currencies_of(instrument) if instrument.prior > _BULK else None
    if pair is None:
        return
    base, quote = pair
    yield f"{base} {quote}", PAIR
    yield f"{quote} {base}", REVERSED
    for language, (bases, quotes) in enumerate(zip(_CURRENCIES[base], _CURRENCIES[quote], strict=True)):
        joint = " " if language == 0 else ""
        joints = _JOINTS if language == 1 else (joint,)
        for first in bases.split("|")[:_SIDE]:
            for second in quotes.split("|")[:_SIDE]:
                yield from ((f"{first}{mark}{second}", PAIR) for mark in joints)
                yield from ((f"{second}{mark}{first}", REVERSED) for mark in joints)
    if "USD" in pair:
        other = quote if base == "USD" else base
        yield from ((name, ALONE) for names in _CURRENCIES[other] for name in names.split("|") if len(name) > 1)


def _by_convention(code: str) -> tuple[str, str]:
    """Return base and quote of a dollar pair that its RIC names by one currency ("JPY=" is dollars in yen)."""
    return (code, "USD") if code in {"EUR", "GBP", "AUD", "NZD"} else ("USD", code)
