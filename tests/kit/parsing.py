"""Pages and Markdown as the parsers of others read them."""

import json
import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

import cmarkgfm  # type: ignore[import-untyped]  # it ships no types
import html5lib
from cmarkgfm.cmark import Options  # type: ignore[import-untyped]  # as above
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin


class Event(NamedTuple):
    """An element that opens, with its attributes, or words between two tags."""

    tag: str
    words: str
    attributes: tuple[tuple[str, str], ...] = ()


def parsed(html: str) -> Element:
    """The page as a browser takes it, whatever is wrong with it."""
    root = html5lib.parse(html, namespaceHTMLElements=False)
    assert isinstance(root, Element)
    return root


def words(element: Element) -> str:
    """All words of an element, its white space evened out."""
    return even("".join(element.itertext()))


def even(text: str) -> str:
    """The text with each run of white space made one space, none at its ends."""
    return " ".join(text.split())


def events(element: Element, *, seen_through: tuple[str, ...] = ()) -> list[Event]:
    """The element as a list of events, tags that say nothing of the content left out."""
    found: list[Event] = []
    for event in _events(element, seen_through):
        if not event.tag and found and not found[-1].tag:
            found[-1] = Event("", found[-1].words + event.words)
        else:
            found.append(event)
    return [event._replace(words=even(event.words)) for event in found if event.tag or event.words.strip()]


def github_html(markdown: str) -> str:
    """Markdown as GitHub's own parser (cmark-gfm) shows it, raw HTML let through."""
    options = Options.CMARK_OPT_FOOTNOTES | Options.CMARK_OPT_UNSAFE
    extensions = ["table", "autolink", "strikethrough", "tasklist"]
    html = str(cmarkgfm.markdown_to_html_with_extensions(markdown, options=options, extensions=extensions))
    return re.sub('<a href="mailto:[^"]*">([^<]*)</a>', r"\1", html)  # no escape keeps it from linking these


def markdown_it_html(markdown: str) -> str:
    """Markdown as markdown-it shows it, with tables, footnotes and raw HTML."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin)
    return str(parser.render(markdown))


def with_notes(html: str) -> Element:
    """What a Markdown parser made of a text with footnotes, each note in place of its marks."""
    root = parsed(html)
    for parent in list(root.iter()):
        for extra in [child for child in parent if child.get("class") in ("footnote-backref", "footnotes-sep")]:
            parent.remove(extra)
    notes = {item.get("id"): words(item) for item in root.iterfind(".//section[@class='footnotes']//li")}
    for mark in root.iterfind(".//sup[@class='footnote-ref']"):
        note = notes[mark[0].get("href", "").removeprefix("#")]
        mark.clear()
        mark.text = f"({note})"
    return root


def _events(element: Element, seen_through: tuple[str, ...]) -> Iterator[Event]:
    if element.tag not in seen_through:
        yield Event(str(element.tag), "", tuple(sorted((name, even(value)) for name, value in element.items())))
    yield Event("", " ".join(_strings(json.loads(element.text or ""))) if _is_json(element) else element.text or "")
    for child in element:
        yield from _events(child, seen_through)
        yield Event("", child.tail or "")


def _is_json(element: Element) -> bool:
    return element.get("type") == "application/ld+json"


def _strings(value: object) -> Iterator[str]:
    """The texts in JSON, as they are without its escapes."""
    if isinstance(value, str):
        yield value
    else:
        for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from _strings(each)
