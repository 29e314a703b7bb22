"""Editions of a figure: which publication of it is meant, in words."""

from hubcli.messages import say, table
from hubcli.model.text import Lang


def is_list(edition: str, period: str | None) -> bool:
    """Whether an edition is that of a list of the period itself, and so no other publication of the figure."""
    return bool(period) and str(period) in edition


def write_edition(edition: str, lang: Lang) -> str:
    """An edition in words: `as first published`; as it is where it is none of the usual ones."""
    if is_usual(edition):
        return say(f"series.edition_{edition}", lang)
    kind, _, year = edition.rpartition(" ")
    return say(f"series.dated_{kind}", lang, year) if f"dated_{kind}" in table("series") else edition


def is_usual(edition: str) -> bool:
    """Whether an edition has words of its own, as `first` and `revised` have."""
    return f"edition_{edition}" in table("series")
