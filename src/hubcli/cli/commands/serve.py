"""`hubcli serve`: the base for AI assistants."""

from hubcli.cli.options import Base, Copies, Language
from hubcli.cli.reply import Reply
from hubcli.model.text import Lang


def serve(base: Base = None, sources: Copies = None, lang: Language = Lang.EN) -> Reply:
    """Answer an assistant until it leaves."""
    from functools import partial

    from hubcli.assistant.server import Settings
    from hubcli.assistant.server import serve as answer_assistant
    from hubcli.base.compiled.kept import KeptBase
    from hubcli.base.folder import base_folder
    from hubcli.cli.block_commands import run
    from hubcli.cli.options import Output
    from hubcli.sources.passages import Texts

    copies = Texts(sources).folder if sources else None  # refused now, not at the first question
    answer_assistant(Settings(KeptBase(base_folder(base)), lang, copies, partial(run, base=base)))
    return Reply(None, Output())
