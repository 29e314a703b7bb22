"""`hubcli timeline`."""

from hubcli.cli.options import (
    Base,
    Format,
    From,
    Hubs,
    In,
    Kinds,
    Language,
    Modalities,
    Output,
    Sources,
    Themes,
    To,
)
from hubcli.cli.reply import Way, answer, scope
from hubcli.errors import OptionError
from hubcli.model.period import Period
from hubcli.model.text import Lang


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


def timeline(
    hub: Hubs = None,
    since: From = None,
    until: To = None,
    theme: Themes = None,
    kind: Kinds = None,
    source: Sources = None,
    modality: Modalities = None,
    base: Base = None,
    lang: Language = Lang.EN,
    format: In = Format.TERMINAL,
    output: Output = None,
) -> None:
    """Milestones and dated plans in order, what has happened beside what is planned."""
    from hubcli.questions.timeline import timeline as ask_timeline

    where, (first, last) = scope(theme, kind, source, modality), span(since, until)
    answer(
        lambda store: ask_timeline(store, hub_names=hub or (), scope=where, first=first, last=last),
        Way(base, lang, format, output),
    )
