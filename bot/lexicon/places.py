"""Cities that datelines name, and the country each is in."""

_BY_COUNTRY = {
    "US": "NEW YORK|WASHINGTON|CHICAGO|SAN FRANCISCO|LOS ANGELES|BOSTON|HOUSTON|DALLAS|ATLANTA|DETROIT|SEATTLE|MIAMI"
    "|DENVER|PHILADELPHIA|MINNEAPOLIS|WILMINGTON|CHARLOTTE|OMAHA|JACKSON HOLE|NASHVILLE|AUSTIN|LAS VEGAS|PALM BEACH",
    "GB": "LONDON|EDINBURGH|MANCHESTER|GLASGOW|BIRMINGHAM|LEEDS",
    "HK": "HONG KONG",
    "CN": "BEIJING|SHANGHAI|SHENZHEN|GUANGZHOU|WUHAN|CHENGDU|HANGZHOU",
    "JP": "TOKYO|OSAKA|KYOTO|NAGOYA|FUKUOKA",
    "KR": "SEOUL|BUSAN",
    "TW": "TAIPEI|TAINAN|HSINCHU",
    "SG": "SINGAPORE",
    "IN": "MUMBAI|BENGALURU|BANGALORE|NEW DELHI|DELHI|KOLKATA|CHENNAI|HYDERABAD|AHMEDABAD|PUNE",
    "AU": "SYDNEY|MELBOURNE|CANBERRA|PERTH|BRISBANE|ADELAIDE",
    "NZ": "WELLINGTON|AUCKLAND",
    "CA": "TORONTO|OTTAWA|CALGARY|VANCOUVER|MONTREAL|WINNIPEG",
    "DE": "FRANKFURT|BERLIN|MUNICH|HAMBURG|DUESSELDORF|DÜSSELDORF|STUTTGART|COLOGNE",
    "FR": "PARIS|LYON|STRASBOURG|TOULOUSE",
    "IT": "MILAN|ROME|TURIN",
    "ES": "MADRID|BARCELONA",
    "PT": "LISBON",
    "NL": "AMSTERDAM|THE HAGUE|ROTTERDAM",
    "BE": "BRUSSELS",
    "CH": "ZURICH|GENEVA|BASEL|BERN|DAVOS",
    "AT": "VIENNA",
    "SE": "STOCKHOLM",
    "NO": "OSLO",
    "DK": "COPENHAGEN",
    "FI": "HELSINKI",
    "IE": "DUBLIN",
    "PL": "WARSAW",
    "CZ": "PRAGUE",
    "HU": "BUDAPEST",
    "RO": "BUCHAREST",
    "GR": "ATHENS",
    "TR": "ISTANBUL|ANKARA",
    "RU": "MOSCOW",
    "UA": "KYIV|KIEV",
    "IL": "JERUSALEM|TEL AVIV",
    "AE": "DUBAI|ABU DHABI",
    "SA": "RIYADH|JEDDAH|DHAHRAN",
    "QA": "DOHA",
    "KW": "KUWAIT|KUWAIT CITY",
    "BH": "MANAMA",
    "EG": "CAIRO",
    "IR": "TEHRAN",
    "IQ": "BAGHDAD",
    "PK": "KARACHI|ISLAMABAD|LAHORE",
    "BD": "DHAKA",
    "LK": "COLOMBO",
    "TH": "BANGKOK",
    "MY": "KUALA LUMPUR",
    "ID": "JAKARTA",
    "PH": "MANILA",
    "VN": "HANOI|HO CHI MINH CITY",
    "ZA": "JOHANNESBURG|CAPE TOWN|PRETORIA",
    "NG": "LAGOS|ABUJA",
    "KE": "NAIROBI",
    "BR": "SAO PAULO|SÃO PAULO|BRASILIA|RIO DE JANEIRO",
    "MX": "MEXICO CITY",
    "AR": "BUENOS AIRES",
    "CL": "SANTIAGO",
    "CO": "BOGOTA",
    "PE": "LIMA",
    "VE": "CARACAS",
}

CITIES = {city: country for country, cities in _BY_COUNTRY.items() for city in cities.split("|")}
"""City in upper case to ISO 3166 alpha-2 of its country."""


def country_of(place: str) -> str | None:
    """Return the country of a dateline's first city, None where it is not known.

    Args:
        place: `HONG KONG`, `LONDON/NEW YORK`, `Mumbai`.
    """
    return CITIES.get(place.split("/", maxsplit=1)[0].split(",", maxsplit=1)[0].strip().upper())
