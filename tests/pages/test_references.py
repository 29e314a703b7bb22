"""Every page lists the sources that it cites, and no others."""

from collections.abc import Callable
from pathlib import Path

import pytest
from project import SAMPLE

from hubcli.base.compiled.cache import open_store
from hubcli.base.folder import shipped_folder
from hubcli.citations import cited
from hubcli.cli.registry import Commands
from hubcli.model.text import Lang
from hubcli.pages import lay_out
from hubcli.questions.answer import Answer

COMMANDS = Commands()


@pytest.mark.parametrize(
    "base", [SAMPLE, pytest.param(shipped_folder(), marks=pytest.mark.heavy)], ids=["sample", "shipped"]
)
def test_every_page_lists_the_sources_that_it_cites(base: Path, fill_cache: Callable[..., None]) -> None:
    fill_cache()
    for words in _commands(base):
        document = lay_out(_answer(base, words), Lang.EN)
        listed = {reference.source for reference in document.references}
        assert listed == {cite.source for cite in cited(document.blocks)}, words


def _answer(base: Path, words: list[str]) -> Answer:
    name, *options = words
    context = COMMANDS[name].make_context(name, [*options, "--base", str(base)])
    with context:
        answer = context.command.invoke(context).said
    assert isinstance(answer, Answer)
    return answer


def _commands(base: Path) -> list[list[str]]:
    """Every question that shows facts, and each of those on one thing, of one thing after the other."""
    with open_store(base.resolve()) as store:
        hubs, sources, indicators, tensions = (
            [*store.hubs],
            [*store.sources],
            [*store.indicators],
            [tension.id for tension in store.tensions],
        )
    words = [["challenges"], ["measures"], ["timeline"], ["conflicts"], ["gaps"], ["export"], ["compare", *hubs]]
    words += [[*question, "--source", source] for question in words for source in sources]
    words += [["show", id_] for id_ in (*hubs, *sources, *indicators, *tensions)]
    words += [["metrics", indicator] for indicator in indicators] + [["impact", source] for source in sources]
    return [*words, ["search", "laboratories"], ["compare", *hubs, "--all"]]
