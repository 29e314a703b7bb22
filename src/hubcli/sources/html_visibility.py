"""A web page goes in; what a reader does not see of it comes out, as its attributes and style sheets say."""

import re
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

Element = Any  # lxml, which comes with the extra, has no types

_ALWAYS_MEDIA = re.compile(r"\A\s*(?:$|(?:only\s+)?(?:all|screen)\b)", re.IGNORECASE)
_ZERO = re.compile(r"[+-]?0*(?:\.0+)?(?:[a-z]+|%)?")
_FAR_OUT = re.compile(r"-\d{3,}(?:\.\d+)?(?:px|em|rem|pt|%)?|-\d{2,}(?:em|rem)")
_CLIPPED = re.compile(r"rect\(\s*[01](?:px)?[\s,].*|inset\(\s*(?:50|100)%.*")
_TRANSPARENT = re.compile(r"transparent|(?:rgba|hsla)\(.*[,/]\s*0*(?:\.0+)?%?\s*\)")
_PROPERTIES = {
    "display", "visibility", "opacity", "font-size", "position", "left", "top", "text-indent", "clip", "clip-path",
    "color", "text-decoration", "text-decoration-line",
}  # fmt: skip
_PANES = re.compile(r"(?:^|[\s_-])(?:tabs?|accordion|collapse)(?:[_-]?(?:pane|panel|content|body|item))?(?=$|[\s_-])")


class Hidden(NamedTuple):
    """An element that is not seen, and what hides it."""

    element: Element
    by: str


class Unseen(NamedTuple):
    """The outermost elements of a page that are no text of it."""

    hidden: list[Element]
    """A reader does not see them."""
    struck: list[Element]
    """Their text is struck out; none is within a hidden one."""


def unseen(tree: Element) -> Unseen:
    """What a reader does not see of a page, or sees struck out.

    What a click shows (tab panes, `hidden="until-found"`) can be seen, and so can what most of the text is hidden
    like: a script shows it.
    """
    styles = _styles(tree)
    opened = _opened_by_click(tree)
    elements = [element for element in tree.iter() if isinstance(element.tag, str)]
    hiding = {
        element: by
        for element in tree.xpath(".//body//*")
        if isinstance(element.tag, str) and element not in opened and (by := _hiding(element, styles.get(element, {})))
    }
    by_script = _by_script(tree, [Hidden(one, hiding[one]) for one in _outermost(hiding)])
    hidden = set(_outermost({one for one, by in hiding.items() if by not in by_script}))
    struck = dict.fromkeys(one for one in elements if _is_struck(one, styles.get(one, {})))
    return Unseen(
        [one for one in elements if one in hidden],
        [one for one in _outermost(struck) if one not in hidden and hidden.isdisjoint(one.iterancestors())],
    )


def _outermost(elements: Collection[Element]) -> list[Element]:
    return [one for one in elements if not any(up in elements for up in one.iterancestors())]


def _is_struck(element: Element, style: Mapping[str, str]) -> bool:
    decoration = style.get("text-decoration-line", style.get("text-decoration", ""))
    return element.tag in ("del", "s", "strike") or "line-through" in decoration


def _by_script(tree: Element, outermost: Iterable[Hidden]) -> set[str]:
    """The ways to hide that more than half of the text is hidden by."""
    lengths: dict[str, int] = {}
    for element, by in outermost:
        lengths[by] = lengths.get(by, 0) + _length(element)
    whole = sum(_length(body) for body in tree.iter("body"))
    return {by for by, length in lengths.items() if 2 * length > whole}


def _length(element: Element) -> int:
    unread = ("script", "style", "noscript", "template")
    texts = element.itertext("*") if element.tag not in unread else ()
    skipped = sum(len("".join(inner.itertext())) for inner in element.iter(*unread)) if texts else 0
    return sum(len(text.strip()) for text in texts) - skipped


def _opened_by_click(tree: Element) -> set[Element]:
    """The elements that something on the page opens, and panes of tabs."""
    ids = {
        target.removeprefix("#")
        for opener in tree.xpath(".//*[@aria-controls or @data-target or @data-bs-target]")
        for key in ("aria-controls", "data-target", "data-bs-target")
        for target in opener.get(key, "").split()
    }
    return {
        element
        for element in tree.iter()
        if isinstance(element.tag, str)
        and (
            element.get("id") in ids
            or element.get("role") == "tabpanel"
            or element.get("hidden") == "until-found"
            or _PANES.search(element.get("class", ""))
        )
    }


def _hiding(element: Element, style: Mapping[str, str]) -> str:
    """What hides an element; empty if it is seen."""
    out = style.get("position") in ("absolute", "fixed")
    if element.get("hidden") is not None and "display" not in style:
        return "hidden"
    if style.get("display") == "none":
        return "display"
    if style.get("visibility") in ("hidden", "collapse"):
        return "visibility"
    if any(_ZERO.fullmatch(style.get(key, "1")) for key in ("opacity", "font-size")):
        return "opacity"
    if _FAR_OUT.fullmatch(style.get("text-indent", "")) or _TRANSPARENT.fullmatch(style.get("color", "")):
        return "place"
    moved = any(_FAR_OUT.fullmatch(style.get(key, "")) for key in ("left", "top"))
    clipped = any(_CLIPPED.fullmatch(style.get(key, "")) for key in ("clip", "clip-path"))
    return "place" if out and (moved or clipped) else ""


Weight = tuple[bool, tuple[int, ...], int]
Declaration = tuple[str, str, bool]
Rule = tuple[list[Element], tuple[int, ...], list[Declaration]]
"""The elements that a rule is for, its specificity and its declarations."""


def _styles(tree: Element) -> dict[Element, dict[str, str]]:
    """What the page's style sheets and attributes say of each element, of the properties that can hide it."""
    found: dict[Element, dict[str, tuple[Weight, str]]] = {}
    for number, (elements, specificity, declarations) in enumerate(_rules(tree)):
        for name, value, important in declarations:
            weight = (important, specificity, number)
            for element in elements:
                own = found.setdefault(element, {})
                if name not in own or own[name][0] <= weight:
                    own[name] = (weight, value)
    return {element: {name: value for name, (_, value) in own.items()} for element, own in found.items()}


def _rules(tree: Element) -> Iterator[Rule]:
    """The rules of the style sheets, then those of the elements themselves."""
    from tinycss2 import parse_stylesheet

    names = {name for value in tree.xpath(".//@class | .//@id") for name in value.split()}
    for sheet in tree.iter("style"):
        if _ALWAYS_MEDIA.match(sheet.get("media", "")):
            rules = parse_stylesheet(sheet.text or "", skip_comments=True, skip_whitespace=True)
            yield from _of_sheet(tree, rules, names)
    for element in tree.xpath(".//*[@style]"):
        yield [element], (1, 0, 0, 0), _declarations(element.get("style"))


def _of_sheet(tree: Element, rules: Iterable[Any], names: Container[str]) -> Iterator[Rule]:
    from tinycss2 import parse_rule_list, serialize

    for rule in rules:
        if rule.type == "at-rule" and rule.lower_at_keyword in ("media", "supports", "layer") and rule.content:
            if rule.lower_at_keyword != "media" or _ALWAYS_MEDIA.match(serialize(rule.prelude)):
                inner = parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
                yield from _of_sheet(tree, inner, names)
        elif rule.type == "qualified-rule" and (declarations := _declarations(rule.content)):
            for elements, specificity in _selected(tree, serialize(rule.prelude), names):
                yield elements, specificity, declarations


def _selected(tree: Element, selectors: str, names: Container[str]) -> Iterator[tuple[list[Element], tuple[int, ...]]]:
    from cssselect import HTMLTranslator, SelectorError, parse

    plain = not re.search(r"[\\(\[]", selectors)
    for one in selectors.split(",") if plain else [selectors]:
        if plain and any(name not in names for name in _NAMES.findall(one)):
            continue  # most rules of a site are for other pages
        try:
            for selector in parse(one):
                if not selector.pseudo_element:
                    path = HTMLTranslator().selector_to_xpath(selector)
                    yield tree.xpath(path), (0, *selector.specificity())
        except SelectorError:  # one that this page needs a newer browser for
            continue


_NAMES = re.compile(r"[.#](-?[^\W\d][\w-]*)")


def _declarations(content: Any) -> list[Declaration]:
    from tinycss2 import parse_declaration_list, serialize

    given = parse_declaration_list(content, skip_comments=True, skip_whitespace=True)
    return [
        (one.lower_name, serialize(one.value).strip().lower(), one.important)
        for one in given
        if one.type == "declaration" and one.lower_name in _PROPERTIES
    ]
