"""The citations of a draft: each paragraph comes in, its sentences go out with what their citations name."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from hubcli.citations import LABEL
from hubcli.draft.citations import ADDRESS, keys_in, links_of, notes_of
from hubcli.draft.reading.sentences import Mark, Paragraph, Sentence
from hubcli.draft.text import Draft, Span
from hubcli.figures.patterns import regex


class Citation(NamedTuple):
    """Something in a draft that names a text."""

    span: Span
    """Where it is in the draft."""
    names: tuple[str, ...]
    """What may be the name or the title of the text: a key, an address, the words of a note."""


class Cited(NamedTuple):
    """Sentences with the citations that are for all of them."""

    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...]


def cited_in(draft: Draft, paragraphs: Sequence[Paragraph]) -> Iterator[Cited]:
    """The sentences of a draft, one by one or as the row of a table, each with its citations.

    A paragraph that only names a source is for the one before it, and for all rows of the table before it.
    """
    notes = notes_of(draft)
    groups: list[Cited] = []
    before: list[int] = []
    was_row = False
    for paragraph in paragraphs:
        named = _source_line(paragraph)
        if named:
            groups = [
                group._replace(citations=group.citations or (named,)) if at in before else group
                for at, group in enumerate(groups)
            ]
            continue
        units = [paragraph.sentences] if paragraph.is_row else [(sentence,) for sentence in paragraph.sentences]
        start = len(groups)
        groups += [Cited(unit, tuple(_citations(unit, draft, notes))) for unit in units]
        after_row = was_row and paragraph.is_row
        before = [*(before if after_row else ()), *range(start, len(groups))]
        was_row = paragraph.is_row
    yield from groups


def _source_line(paragraph: Paragraph) -> Citation | None:
    """The citation that a paragraph of nothing else is: `Source: Statistical Bureau, 2025`."""
    text = " ".join(sentence.text for sentence in paragraph.sentences)
    match = _SOURCE_LINE.match(text)
    sentence = next((each for each in paragraph.sentences if each.text), None)
    if not match or not sentence:
        return None
    return Citation((sentence.offsets[0], sentence.offsets[-1] + 1), (match["text"],))


def _citations(sentences: Sequence[Sentence], draft: Draft, notes: dict[str, str]) -> Iterator[Citation]:
    for sentence in sentences:
        for mark in sentence.marks:
            if names := tuple(_names_of(mark, notes)):
                yield Citation((mark.start, mark.start + len(mark.text)), names)
        for match in _SOURCE.finditer(sentence.text):
            yield Citation(sentence.extent(*match.span()), (match["text"],))
        if sentence.text:
            yield from _links(sentence, draft)


def _links(sentence: Sentence, draft: Draft) -> Iterator[Citation]:
    """The links that begin in the sentence, by their words and by the last part of their address."""
    for match in links_of(sentence, draft, _LINK):
        path = urlsplit(match["address"]).path.rstrip("/").rpartition("/")[2]
        last = unquote(path)
        yield Citation(match.span(), (match["words"], last.rpartition(".")[0] or last, match["address"]))


def _names_of(mark: Mark, notes: dict[str, str]) -> Iterator[str]:
    match mark.kind:
        case "cite":
            yield from keys_in(mark.inside)
        case "note":
            if ours := re.fullmatch(LABEL, mark.inside):
                yield ours["source"]
            yield mark.inside
            text = notes.get(mark.inside, mark.inside)
            yield text
            yield from (unquote(address.rstrip("/").rpartition("/")[2]) for address in ADDRESS.findall(text))
            yield from keys_in(text)


_WORDS_OF_SOURCE = "Sources?|Data source|来源|资料来源|数据来源|出处|引自"
_SOURCE = regex(rf"[(（\[]\s*(?:{_WORDS_OF_SOURCE})\s*[:：]\s*(?P<text>[^()（）\[\]]+)[)）\]]", re.IGNORECASE)
_SOURCE_LINE = regex(rf"\s*[(（]?(?:{_WORDS_OF_SOURCE})\s*[:：]\s*(?P<text>.+)", re.IGNORECASE | re.DOTALL)
_LINK = regex(r"(?<!!)\[(?P<words>[^\]\n]+)\]\((?P<address>[^()\s]+)[^()]*\)")
