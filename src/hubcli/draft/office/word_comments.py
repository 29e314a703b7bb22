"""Comments are put into a Word file, each on the characters that it is about; all else stays as it is.

A comment is an element of its own part, two marks around the text and a run that refers to it (ECMA-376-1, 17.13.4).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from hubcli.draft.office.additions import Additions, at_end, prefix_of, prefixed
from hubcli.draft.office.markup import Element
from hubcli.draft.office.package import Package
from hubcli.draft.office.splices import Cut, Splices, after, before, in_text
from hubcli.draft.office.word import WordDraft
from hubcli.draft.office.word_parts import text_in
from hubcli.draft.text import Span
from hubcli.figures.patterns import regex

INITIALS = "hubcli"
"""What our comments have as initials, by which they are known again under any author."""


class Comment(NamedTuple):
    """What to say about a part of the draft's text."""

    on: Span
    paragraphs: tuple[str, ...]


def with_comments(draft: WordDraft, comments: Iterable[Comment], *, author: str) -> bytes:
    """The file with these comments instead of those of the last time, except what people answered or resolved."""
    package = draft.package
    document = draft.parts.document
    part = package.related_to(document, "comments")
    roots = [package.root(part)] if part else []
    ours = [each for root in roots for each in root.children if each.attributes.get("w:initials") == INITIALS]
    held = _held(package, document)
    kept = [each for each in ours if _paragraph_id(each) in held]
    old = [each for each in ours if each not in kept]
    new = list(_without(comments, kept))
    gone = {each.attributes.get("w:id", "") for each in old}
    marks = (each for each in package.root(document).each() if each.tag in _MARKS)
    taken = {each.attributes.get("w:id", "") for each in (*marks, *(one for root in roots for one in root.children))}
    first = 1 + max((int(id_) for id_ in taken - gone if id_.isdecimal()), default=-1)
    changed = {document: _document(draft, new, first, gone)}
    if part:
        changed[part] = _comments(package, part, old, new, first, author)
        changed |= _beside(package, document, {_paragraph_id(each) for each in old})
    elif new:
        added = Additions(package, document)
        added.add_word_part("comments", _written(new, first, author, "w"))
        changed |= added.made()
    return package.with_parts(changed)


def _without(comments: Iterable[Comment], kept: Iterable[Element]) -> Iterator[Comment]:
    """The comments that are not there already."""
    there = Counter(map(text_in, kept))
    for comment in comments:
        text = "\n".join(map(_printable, comment.paragraphs))
        there[text] -= 1
        if there[text] < 0:
            yield comment


def _document(draft: WordDraft, comments: Sequence[Comment], first: int, old: set[str]) -> bytes:
    """The text with the marks of the new comments instead of those of the old ones."""
    source, root = draft.package.source(draft.parts.document), draft.package.root(draft.parts.document)
    splices = Splices(source)
    for element in root.each():
        if element.tag in _MARKS and element.attributes.get("w:id") in old:
            run = element.parent
            alone = element.tag == "w:commentReference" and run and [*_contents(run)] == [element]
            splices.take_out(run if run and alone else element)
    prefix = prefix_of(root, source)
    for id_, comment in enumerate(comments, first):
        start, end = _cuts(draft, comment.on, source)
        splices.put(_mark("commentRangeStart", id_, prefix), start, opens=True)
        splices.put(_mark("commentRangeEnd", id_, prefix), end)
        name = prefixed("r", prefix).encode()
        reference = _mark("commentReference", id_, prefix)
        splices.put(b"<%b>%b</%b>" % (name, reference, name), _in_paragraph(end))
    return splices.made()


def _cuts(draft: WordDraft, on: Span, source: bytes) -> tuple[Cut, Cut]:
    """Where the range of a comment begins and ends."""
    start, end = on
    first, last = draft.piece_at(start), draft.piece_at(max(start, end - 1))
    if first.holder and first.holder.last:
        begins = before(first.holder.first, source)
    else:
        begins = in_text(first.element, start - first.start, source)
    if last.holder and last.holder.last:
        return begins, after(last.holder.last, source)
    return begins, in_text(last.element, end - last.start, source)


def _in_paragraph(cut: Cut) -> Cut:
    """The cut itself if it is directly in a paragraph, else the one after the link, insertion or the like around it."""
    around = cut.within
    while around.parent and around.parent.tag != "w:p":
        around = around.parent
    return cut if around is cut.within else Cut(around.end, around)


def _contents(run: Element) -> Iterator[Element]:
    return (part for part in run.children if part.tag != "w:rPr")


def _comments(
    package: Package, part: str, old: Sequence[Element], new: Sequence[Comment], first: int, author: str
) -> bytes:
    """The part with the comments, the new instead of the old."""
    source, root = package.source(part), package.root(part)
    written = _written(new, first, author, prefix_of(root, source)).encode()
    if root.inside == root.end:
        return at_end(written, root, source)
    splices = Splices(source)
    for each in old:
        splices.take_out(each)
    splices.put(written, Cut(root.outside, root))
    return splices.made()


def _written(comments: Sequence[Comment], first: int, author: str, prefix: str) -> str:
    w = f"{prefix}:" if prefix else ""
    attribute = f"{prefix or 'w'}:"
    return "".join(
        f'<{w}comment {attribute}id="{id_}" {attribute}author={quoteattr(_printable(author))} '
        f'{attribute}initials="{INITIALS}">'
        + "".join(
            f'<{w}p><{w}r><{w}t xml:space="preserve">{escape(_printable(text))}</{w}t></{w}r></{w}p>'
            for text in comment.paragraphs
        )
        + f"</{w}comment>"
        for id_, comment in enumerate(comments, first)
    )


def _held(package: Package, document: str) -> set[str]:
    """The ids of the paragraphs of comments that somebody answered or resolved."""
    part = package.related_to(document, "commentsExtended")
    entries = package.root(part).children if part else []
    answered = {each.attributes.get("w15:paraIdParent", "") for each in entries}
    resolved = {each.attributes.get("w15:paraId", "") for each in entries if each.attributes.get("w15:done") == "1"}
    return (answered | resolved) - {""}


def _beside(package: Package, document: str, gone: set[str]) -> dict[str, bytes]:
    """The parts in which Word keeps more on comments, without what they have on those that are gone."""
    changed: dict[str, bytes] = {}
    for kind, name in (("commentsExtended", "w15:paraId"), ("commentsIds", "w16cid:paraId")):
        if part := package.related_to(document, kind):
            splices = Splices(package.source(part))
            for each in package.root(part).children:
                if each.attributes.get(name) in gone - {""}:
                    splices.take_out(each)
            changed[part] = splices.made()
    return changed


def _paragraph_id(comment: Element) -> str:
    """The id of its last paragraph, by which other parts refer to it."""
    paragraphs = [each for each in comment.children if each.tag == "w:p"]
    return paragraphs[-1].attributes.get("w14:paraId", "") if paragraphs else ""


def _mark(name: str, id_: int, prefix: str) -> bytes:
    return f'<{prefixed(name, prefix)} {prefix or "w"}:id="{id_}"/>'.encode()


def _printable(text: str) -> str:
    """The text without what XML does not allow."""
    return _UNFIT.sub("", text)


_MARKS = ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference")
_UNFIT = regex("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
