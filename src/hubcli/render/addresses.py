"""Web links that are safe to output, encoded so that no format misreads them."""

import re

# What Markdown or HTML would interpret, and what is not ASCII (RFC 3986, 2.1).
_UNSAFE = re.compile(r"[\s\"'<>\\^`{|}*_~]|[^\x21-\x7e]")


def web_address(url: str) -> str | None:
    """The address, percent-encoded where necessary; None if it is not a web address, for instance a script."""
    if not re.match(r"https?://[^/]", url, re.IGNORECASE):
        return None
    return _UNSAFE.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), url)
