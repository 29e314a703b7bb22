"""`hubcli hubs`: the hubs and how much the base has on them."""

from hubcli.cli.options import AskedOutput
from hubcli.cli.reply import Reply, ask_base


def hubs(output: AskedOutput) -> Reply:
    """Ask for the hubs."""
    from hubcli.questions.hubs import hubs as ask_hubs

    return ask_base(ask_hubs, output)
