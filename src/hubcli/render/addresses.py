"""Addresses that a reader may be led to: the web's, so written that no format reads anything else in them."""

import re

# What Markdown or HTML could take for its own, and what is not ASCII (RFC 3986, 2.1).
_UNSAFE = re.compile(r"[\s\"'<>\\^`{|}*_~]|[^\x21-\x7e]")


def web_address(url: str) -> str | None:
    """The address, percent-encoded where need be; none where it is not one of the web, such as a script's."""
    if not re.match(r"https?://[^/]", url, re.IGNORECASE):
        return None
    return _UNSAFE.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), url)
