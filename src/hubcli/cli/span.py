"""`--from` and `--to`: what was typed goes in, two periods come out."""

from hubcli.errors import OptionError
from hubcli.model.period import Period


def span(since: str | None, until: str | None) -> tuple[Period | None, Period | None]:
    """The first and the last period to be shown; none where there is no limit. Raises OptionError."""
    first, last = _point("--from", since), _point("--to", until)
    if first and last and first.start > last.end:
        raise OptionError("--from", first, f"this is after --to {last}")
    return first, last


def _point(option: str, text: str | None) -> Period | None:
    if text is None:
        return None
    if "/" in text:
        raise OptionError(option, text, "one date, not an interval; write 2024, 2025-12 or 2025-12-10")
    try:
        return Period(text)
    except ValueError as error:
        why = "no year, month or day; write 2024, 2025-12 or 2025-12-10" if "interval" in str(error) else str(error)
        raise OptionError(option, text, why) from None
