"""`hubcli hubs`."""

from hubcli.cli.options import (
    Base,
    Format,
    In,
    Language,
    Output,
)
from hubcli.cli.reply import Way, answer
from hubcli.model.text import Lang


def hubs(base: Base = None, lang: Language = Lang.EN, format: In = Format.TERMINAL, output: Output = None) -> None:
    """The hubs, their members, and how many facts of each kind the base has on them."""
    from hubcli.questions.hubs import hubs as ask_hubs

    answer(ask_hubs, Way(base, lang, format, output))
