"""Countries as people write them: "german", "germany" and "deutschland" are one word to compare by."""

# ISO 3166 alpha-2: the noun first, then adjectives and other names, all in normal form and one word each.
_COUNTRIES = {
    "US": "america american usa us",
    "CN": "china chinese mainland",
    "HK": "hongkong hong kong hk",
    "JP": "japan japanese",
    "GB": "britain british uk england english",
    "DE": "germany german deutschland",
    "FR": "france french",
    "IT": "italy italian",
    "ES": "spain spanish",
    "PT": "portugal portuguese",
    "NL": "netherlands dutch holland",
    "BE": "belgium belgian",
    "CH": "switzerland swiss",
    "AT": "austria austrian",
    "SE": "sweden swedish",
    "NO": "norway norwegian",
    "DK": "denmark danish",
    "FI": "finland finnish",
    "IE": "ireland irish",
    "GR": "greece greek",
    "PL": "poland polish",
    "CZ": "czechia czech",
    "HU": "hungary hungarian",
    "RO": "romania romanian",
    "TR": "turkey turkish turkiye",
    "RU": "russia russian",
    "UA": "ukraine ukrainian",
    "IL": "israel israeli",
    "EG": "egypt egyptian",
    "SA": "saudi arabia arabian",
    "ZA": "africa african",
    "AE": "uae emirati",
    "QA": "qatar qatari",
    "KW": "kuwait kuwaiti",
    "BH": "bahrain bahraini",
    "OM": "oman omani",
    "MA": "morocco moroccan",
    "NG": "nigeria nigerian",
    "KE": "kenya kenyan",
    "IN": "india indian",
    "PK": "pakistan pakistani",
    "BD": "bangladesh bangladeshi",
    "KR": "korea korean",
    "TW": "taiwan taiwanese",
    "SG": "singapore singaporean",
    "MY": "malaysia malaysian",
    "TH": "thailand thai",
    "ID": "indonesia indonesian",
    "PH": "philippines philippine filipino",
    "VN": "vietnam vietnamese",
    "LK": "lanka lankan",
    "AU": "australia australian aussie",
    "NZ": "zealand kiwi",
    "CA": "canada canadian",
    "MX": "mexico mexican",
    "BR": "brazil brazilian",
    "AR": "argentina argentine argentinian",
    "CL": "chile chilean",
    "CO": "colombia colombian",
    "PE": "peru peruvian",
    "EU": "europe european eurozone",
}

COUNTRY_OF: dict[str, str] = {word: country for country, words in _COUNTRIES.items() for word in words.split()}
"""The country that a word of a name or a query names, ISO 3166 alpha-2."""

_NOUN_OF = {word: words.split()[0] for words in _COUNTRIES.values() for word in words.split()}


def one_noun(word: str) -> str:
    """Return the country's noun for any word that names a country, other words as they are."""
    return _NOUN_OF.get(word, word)


_LONG_NAMES = {
    "united states": "US",
    "united states of america": "US",
    "united kingdom": "GB",
    "great britain": "GB",
    "hong kong": "HK",
    "south korea": "KR",
    "korea, republic of": "KR",
    "south africa": "ZA",
    "saudi arabia": "SA",
    "united arab emirates": "AE",
    "new zealand": "NZ",
    "czech republic": "CZ",
    "sri lanka": "LK",
    "cayman islands": "KY",
    "bermuda": "BM",
    "luxembourg": "LU",
    "monaco": "MC",
    "cyprus": "CY",
    "iceland": "IS",
    "estonia": "EE",
    "latvia": "LV",
    "lithuania": "LT",
    "jersey": "JE",
    "guernsey": "GG",
    "isle of man": "IM",
    "macau": "MO",
    "jordan": "JO",
    "kazakhstan": "KZ",
    "costa rica": "CR",
    "panama": "PA",
    "puerto rico": "PR",
    "uruguay": "UY",
}
_CODE_LENGTH = 2


def country_code(text: str) -> str | None:
    """Return the ISO 3166 alpha-2 code of a country by code or English name, None where it is not known."""
    name = text.strip()
    if len(name) == _CODE_LENGTH and name.isalpha():
        return name.upper()
    return _LONG_NAMES.get(name.casefold()) or COUNTRY_OF.get(name.casefold())
