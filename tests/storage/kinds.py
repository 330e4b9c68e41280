"""The whole store as the program uses it: articles and deliveries on one database."""

from typing import Protocol

from bot.ports import DeliveryStore, Store


class WholeStore(Store, DeliveryStore, Protocol):
    """Both sides of the database."""
