"""Marks the messages that stand in the gettext catalogues."""


def N_(message: str) -> str:  # noqa: N802 - the name that extraction tools know
    """Return `message` as it is; the renderers translate it."""
    return message
