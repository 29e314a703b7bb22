"""`hubcli hubs`: the hubs and how much the base has on them."""

from hubcli.cli.options import AnswerOutput
from hubcli.cli.reply import Reply, ask_base


def hubs(output: AnswerOutput) -> Reply:
    """Ask for the hubs."""
    from hubcli.questions.hubs import hubs as ask_hubs

    return ask_base(ask_hubs, output)
