"""Words that look like numbers and say none: names, idioms, addresses."""

from hubcli.figures.english.prefixes import is_latin
from hubcli.figures.patterns import regex


def name_end(low: str, start: int) -> int | None:
    """Where the name or idiom that starts there ends."""
    match = _NAME.match(low, start)
    return match.end() if match else None


def inside_word(low: str, start: int) -> bool:
    """Whether the word belongs to a name that a hyphen joins (`all-in-one`); `top-ten` and `two-to-three` do not."""
    if low[start - 1 : start] != "-":
        return bool(start) and (is_latin(low[start - 1]) or low[start - 1] == "_")
    before = low[max(0, start - 12) : start]
    return bool(_HYPHEN.search(before)) and not before.endswith(("-to-", " to-", "top-", "mid-", "and-", "two-and-"))


def address_end(low: str, start: int) -> int | None:
    """Where the web address that starts there ends."""
    match = _ADDRESS.match(low, start)
    return match.end() if match else None


_NAME = regex(
    r"one country,? two systems|two sessions|two sides(?! (?:by|per))|one day(?!-)|(?<=group of )(?:seven|eight|twenty)"
    r"|one[ -](?:another|off|stop|size|sided)|(?:one|two|three|four|five|six)[ -](?:way|dimensional|pronged"
    r"|tier(?:ed)?|fold path)(?![a-z])"
    r"|one['’]s|zero[- ](?:carbon|emissions?|waste|covid|sum|tolerance|day|energy|tariff|growth|trust|hour|rate"
    r"|gravity)"
    r"|(?:nine|one)-to-(?:five|one)(?![a-z])|(?:four|five|six|ten)-star|three[ -]gorges|seven seas|one belt,? one road"
    r"|(?:one|two|three)-child(?= polic)"
    r"|eleven plus|catch-22|double[ -]digits?|(?:ten|nine) to five(?= job)|one after another|one by one|two by two"
)
_HYPHEN = regex(r"[a-z]-\Z")
_ADDRESS = regex(r"(?:https?://|www\.)[^\s）】」》]*")
