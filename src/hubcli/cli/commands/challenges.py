"""`hubcli challenges`."""

from hubcli.cli.options import AnswerOutput, FiltersButKind, Hubs
from hubcli.cli.reply import Reply, ask_base


def challenges(hub: Hubs = None, *, filters: FiltersButKind, output: AnswerOutput) -> Reply:
    """Each challenge of the hubs with the measures that address it; those shared by all hubs apart."""
    from hubcli.questions.challenges import challenges as ask_challenges

    return ask_base(lambda store: ask_challenges(store, hub_names=hub or (), scope=filters.scope()), output)
