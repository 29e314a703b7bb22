"""A table from the command line: its options become what is wanted of it; on a terminal, what is open is asked."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from hubcli.base.compiled.cache import open_store
from hubcli.base.folder import base_folder
from hubcli.cli.fact_input import from_options
from hubcli.cli.interview import Interview
from hubcli.cli.options import Output
from hubcli.cli.prompting import on_a_terminal
from hubcli.cli.reply import Reply, reply
from hubcli.edits.given_table import OpenError, Wanted
from hubcli.edits.sources_table import TakenTable, take_table
from hubcli.errors import OptionError
from hubcli.messages import Message, say
from hubcli.model.text import Lang


class TableOptions(NamedTuple):
    """The options of `sources add` that only a table takes."""

    series: Sequence[str] | None
    places: Sequence[str] | None
    sheet: str | None
    into: str | None
    yes: bool

    def refuse_for_text(self) -> None:
        """Refuse them where a text is added. Raises OptionError."""
        wrong = Message("sources_table.only_tables")
        for setting in self.series or ():
            from_options("series", [setting])  # what is wrong with it is said first
            raise OptionError("--series", setting, wrong)
        for name in self.places or ():
            _place(name)
            raise OptionError("--place", name, wrong)
        for option, value in (("--sheet", self.sheet), ("--into", self.into), ("--yes", "yes" if self.yes else None)):
            if value is not None:
                raise OptionError(option, value, wrong)


def add_table(
    id_: str, path: Path, settings: Sequence[str], options: TableOptions, copies: Path | None, output: Output
) -> Reply:
    """Add a table to the base, or show how it would be read. Raises HubError."""
    if copies:
        raise OptionError("--sources", str(copies), Message("sources_table.no_copies"))
    folder = base_folder(output.base)
    wanted = Wanted(
        id_,
        path,
        options.sheet,
        from_options("source", settings),
        from_options("series", options.series or ()),
        dict(map(_place, options.places or ())),
        options.into,
    )
    if not options.yes and on_a_terminal():
        return _asked(folder, wanted, output)
    return reply(take_table(folder, wanted, write=options.yes), output)


def _place(given: str) -> tuple[str, str]:
    name, equals, id_ = given.rpartition("=")
    if not equals or not name.strip() or not id_.strip():
        raise OptionError("--place", given, Message("sources_table.needs_place"))
    return name.strip(), id_.strip()


def _asked(folder: Path, wanted: Wanted, output: Output) -> Reply:
    interview = Interview(output.lang)

    def questions() -> Reply:
        full, proposal = _completed(folder, wanted, interview)
        interview.tell(_shown(proposal, output.lang))
        agreed = interview.confirmed(say("sources_table.ask_add", output.lang), proposed=True)
        return reply(take_table(folder, full, write=True) if agreed else proposal, output)

    return interview.hold(questions)


def _completed(folder: Path, wanted: Wanted, interview: Interview) -> tuple[Wanted, TakenTable]:
    """What was wanted with the answers to what is open, and the table as the base would have it."""
    while True:
        try:
            return wanted, take_table(folder, wanted, write=False)
        except OpenError as error:
            with open_store(folder) as store:
                choices = [*store.records(error.what)]
            answer = interview.ask(say(f"sources_table.ask_{error.what}", interview.lang, error.about), choices=choices)
            if error.what == "place":
                wanted = wanted._replace(places={**wanted.places, error.about: answer})
            else:
                wanted = wanted._replace(series={**wanted.series, error.what: answer})


def _shown(proposal: TakenTable, lang: Lang) -> str:
    from hubcli.pages import lay_out
    from hubcli.render import Form, render

    return render(lay_out(proposal, lang), "terminal", Form(level=1))
