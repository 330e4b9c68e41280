"""What reports call an instrument instead of its name: the yellow metal, the Indian currency."""

NICKNAMES = {
    "precious metal": "gold",
    "yellow metal": "gold",
    "u.s. currency": "dollar",
    "single currency": "euro",
    "common currency": "euro",
    "red metal": "copper",
    "offshore counterpart": "offshore yuan",
    "onshore counterpart": "onshore yuan",
}
"""What reports call an instrument instead of its name."""

_CURRENCIES = {
    "indian": "Indian rupee",
    "chinese": "Chinese yuan",
    "japanese": "Japanese yen",
    "british": "British pound",
    "uk": "British pound",
    "korean": "South Korean won",
    "russian": "Russian rouble",
    "turkish": "Turkish lira",
    "mexican": "Mexican peso",
    "brazilian": "Brazilian real",
    "european": "euro",
    "swiss": "Swiss franc",
    "malaysian": "Malaysian ringgit",
    "indonesian": "Indonesian rupiah",
    "thai": "Thai baht",
    "polish": "Polish zloty",
    "hungarian": "Hungarian forint",
    "czech": "Czech crown",
    "nigerian": "Nigerian naira",
    "kenyan": "Kenyan shilling",
    "pakistani": "Pakistani rupee",
    "south african": "South African rand",
    "american": "dollar",
    "us": "dollar",
}
"""The currency of a country, by the country's adjective: `the Indian currency`."""


def full_name(name: str) -> str:
    """Return what a name stands for where reports use another: the greenback, the Indian currency."""
    low = name.lower()
    if low in NICKNAMES:
        return NICKNAMES[low]
    if low.endswith((" currency", " unit")):
        return _CURRENCIES.get(low.rpartition(" ")[0], name)
    return name
