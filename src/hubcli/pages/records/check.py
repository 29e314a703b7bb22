"""The problems of a base as rows."""

from collections.abc import Iterator

from hubcli.document import Records
from hubcli.messages import say
from hubcli.messages.catalogue import said
from hubcli.model.text import Lang
from hubcli.pages.records.facts import Row, table
from hubcli.questions.check import Checked

HEADS = ("file", "line", "level", "id", "field", "text")


def tables(answer: Checked, lang: Lang) -> tuple[Records, ...]:
    """Each problem at its line, then whether there are more; a notice is about what the next release will not read."""
    return (table("problems", HEADS, _rows(answer, lang)),)


def _rows(answer: Checked, lang: Lang) -> Iterator[Row]:
    for level, problems in (("error", answer.problems), ("notice", answer.notices)):
        for one in problems:
            place: Row = {"file": one.file, "line": one.line, "id": one.id, "field": one.where}
            yield {**place, "level": level, "text": said(one.message, lang)}
    if answer.more:
        yield {"level": "error", "text": say("check.more", lang, len(answer.problems))}
