"""The ways the Bot API says no, in its own words."""

from dataclasses import dataclass, field

Json = dict[str, object]


@dataclass
class Refusal(Exception):
    """An answer that is not ok: status, description and parameters as the real server gives them."""

    code: int
    description: str
    parameters: Json = field(default_factory=dict)

    def body(self) -> Json:
        """Return the JSON body of the answer."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


def bad(description: str) -> Refusal:
    """Return a 400."""
    return Refusal(400, f"Bad Request: {description}")


def forbidden(description: str) -> Refusal:
    """Return a 403."""
    return Refusal(403, f"Forbidden: {description}")


def flood(seconds: int) -> Refusal:
    """Return a 429 with the seconds to wait."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


TOO_OLD = bad("query is too old and response timeout expired or query ID is invalid")
NOT_MODIFIED = bad(
    "message is not modified: specified new message content and reply markup are exactly the same as a current"
    " content and reply markup of the message",
)
SECOND_POLLER = Refusal(
    409,
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
)
