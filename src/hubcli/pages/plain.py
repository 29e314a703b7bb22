"""Plain text as paragraphs, entries and lists."""

from collections.abc import Iterable
from enum import StrEnum

from hubcli.document import Block, Entry, Notice, Plain, Prose, Rule
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.questions.answer import Answer


def prose(text: str) -> Prose:
    """A paragraph of plain text."""
    return Prose((Plain(text),))


def notice(text: str) -> Notice:
    """Plain text that the reader must not miss."""
    return Notice((Plain(text),))


def more(answer: Answer, *lists: str, lang: Lang) -> list[Block]:
    """How many items of these lists `--limit` leaves out, if it does."""
    count = sum(answer.left.get(name, 0) for name in lists)
    return [prose(say("more", lang, count))] if count else []


def plain_entry(text: str, id_: str | None = None) -> Entry:
    """A line of plain text, and the id of the record it shows."""
    return Entry((Plain(text),), id_)


def listed(words: Iterable[str], lang: Lang) -> str:
    """Words joined by the comma of the language."""
    return say("list_join", lang).join(words)


def rules(verdicts: type[StrEnum], lang: Lang) -> tuple[Rule, ...]:
    """The verdicts that findings may have, with what each means."""
    return tuple(Rule(one, say(f"verdicts.{one}", lang), say(f"verdicts.means.{one}", lang)) for one in verdicts)
