"""What a new edition of a text changed, and what must be read again, as a document."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from hubcli.document import Block, Document, Entry, Finding, Inline, Items, Plain, Strong
from hubcli.edits.sources_update import EditedPassage, NumberedPassage, Unread, Updated
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.pages.left_out import left_out_blocks
from hubcli.pages.phrases import paged
from hubcli.pages.plain import prose
from hubcli.pages.verify import finding


def page(answer: Updated, lang: Lang) -> Document:
    """The passages that were added, removed and edited, the citations that moved, and what must be read again."""
    failed = {(proof.fact, proof.passage) for proof in answer.verdicts}
    blocks: list[Block] = [
        *_passages("added", answer.added, lang),
        *_passages("removed", answer.removed, lang),
        *_edited(answer.edited, lang),
        prose(say("sources_update.moved", lang, answer.moved, answer.renumbered)),
        *(finding(proof, lang) for proof in answer.verdicts),
        *(_unread(one, lang) for one in answer.unread if (one.fact, one.passage or one.old_passage) not in failed),
        *left_out_blocks(answer, lang),
        prose(say("sources_update.read_again" if answer.unread else "sources_update.nothing_to_read", lang)),
        prose(say("sources_update.written" if answer.written else "sources_update.not_written", lang, answer.copy)),
    ]
    return paged(blocks, (), lang, title=say("sources_update.title", lang, answer.source.title[lang]))


def _passages(key: str, passages: Sequence[NumberedPassage], lang: Lang) -> Iterator[Block]:
    if passages:
        yield prose(say(f"sources_update.{key}", lang))
        yield Items(tuple(Entry((Strong(say("colon", lang, one.passage)), Plain(one.text))) for one in passages))


def _edited(passages: Sequence[EditedPassage], lang: Lang) -> Iterator[Block]:
    if passages:
        yield prose(say("sources_update.edited", lang))
        yield Items(tuple(_edits(one, lang) for one in passages))


def _edits(one: EditedPassage, lang: Lang) -> Entry:
    """The words that differ, each run of them before and after."""
    old, new = one.old_text, one.text
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    words = [
        say("sources_update.from_to", lang, *(_around(text, *span) for text, *span in ((old, a, b), (new, c, d))))
        for tag, a, b, c, d in blocks
        if tag != "equal"
    ]
    number: Inline = Strong(say("colon", lang, one.passage))
    return Entry((number, Plain(say("part_join", lang).join(words))))


def _around(text: str, start: int, end: int) -> str:
    """A stretch of the text, widened to whole words."""
    while start > 0 and text[start - 1].isascii() and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and text[end].isascii() and not text[end].isspace():
        end += 1
    return text[start:end].strip() or "…"


def _unread(one: Unread, lang: Lang) -> Finding:
    place = say("verify.cited_at", lang, one.fact, say("passage", lang, one.passage or one.old_passage), "").strip()
    key = "unread" if one.passage else "lost"
    text = say("colon", lang, place) + say(f"sources_update.{key}", lang, one.old_passage)
    return Finding(one.file, one.line, None, say("verdicts.edited", lang), (Plain(text),))
