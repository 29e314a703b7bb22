"""`hubcli hubs`."""

from hubcli.cli.options import AnswerOutput
from hubcli.cli.reply import Reply, ask_base


def hubs(output: AnswerOutput) -> Reply:
    """The hubs, their members, and how many facts of each kind the base has on them."""
    from hubcli.questions.hubs import hubs as ask_hubs

    return ask_base(ask_hubs, output)
