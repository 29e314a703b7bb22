"""Inputs made to exhaust a reader: by name, each as large as asked for."""

from collections.abc import Callable, Mapping

Bombs = Mapping[str, Callable[[int], str]]


def _times(piece: str, before: str = "", after: str = "") -> Callable[[int], str]:
    return lambda size: before + piece * ((size - len(before) - len(after)) // len(piece)) + after


def _numbered(piece: str, before: str = "") -> Callable[[int], str]:
    return lambda size: (
        before + "".join(piece.format(n) for n in range((size - len(before)) // len(piece.format(size))))
    )


TOML: Bombs = {
    "arrays in arrays": _times("[", "a = "),
    "tables in tables": _times("{a=", "a = "),
    "a key of many parts": _times(".a", "a", " = 1"),
    "a header of many parts": _times("a.", "[", "a]"),
    "a long line": _times("x", 'title = "', '"'),
    "a long text of a record": _times("x", '[[challenge]]\nid = "a"\nnote.en = "', '"'),
    "a text over many lines": _times('x"\n', '[[challenge]]\nid = "a"\nnote.en = """', '"""'),
    "an unclosed text": _times('"" ', 'a = """'),
    "a comment": _times("x", "#"),
    "quotation marks": _times('"'),
    "backslashes": _times("\\\\", '[[challenge]]\nid = "a"\nnote.en = "', '"'),
    "zeros": _times("\0"),
    "byte order marks": _times("\ufeff"),
    "ends of lines": _times("\r\n"),
    "carriage returns": _times("\r"),
    "spaces": _times(" ", "id"),
    "open brackets": _times("[["),
    "a number": _times("9", "a = "),
    "the same key": _times("id = 'a'\n"),
    "keys outside tables": _numbered("k{} = 1\n"),
    "unknown tables": _numbered("[t{}]\n"),
    "empty records": _times("[[hub]]\n"),
    "empty records in a line": _times("{},", "hub = [", "]"),
    "unknown keys": _numbered("k{} = 1\n", "[[challenge]]\n"),
    "wrong ids": _times("1,", "[[challenge]]\nhubs = [", "]"),
    "empty evidence": _times("{},", "[[challenge]]\nevidence = [", "]"),
}
DRAFT: Bombs = {
    "begun comments": _times("<!--"),
    "begun markers": _times("<!-- hubcli:begin export\n"),
    "markers in a line": _times("<!-- hubcli:begin a -->"),
    "quotations in quotations": _times("> "),
    "lists in lists": _times("- "),
    "emphasis": _times("*a "),
    "brackets": _times("["),
    "links": _times("[a]("),
    "images": _times("![](<"),
    "backticks": _times("` `` "),
    "a table": _times("|a", "", "\n|-|\n"),
    "footnotes": _times("[^a] "),
    "a long word": _times("x"),
    "a long number": _times("9"),
    "a sentence without end": _times("5 percent and "),
    "a Chinese sentence without end": _times("增长百分之五，"),
    "entities": _times("&#9;"),
    "tags": _times("<a "),
    "comments in a line": _times("a <!-- "),
    "a paragraph of short lines": _times("a\n"),
    "short paragraphs": _times("a\n\n"),
    "small tables": _times("|a|\n|-|\n\n"),
    "notes": _times("[^1]: a\n"),
    "directives in directives": _times("```{note}\n"),
    "struck out": _times("<p><del>"),
    "cells": _times("<table><tr><td>"),
    "critic marks": _times("{--a "),
    "rules": _times("-- --\na\n"),
    "blocks": _times("<!-- hubcli:begin export -->\n<!-- hubcli:end -->\n"),
}
FIGURES: Bombs = {
    "digits": _times("1"),
    "groups": _times("1,111,"),
    "Chinese digits": _times("一"),
    "ten thousands": _times("万亿"),
    "words for numbers": _times("one hundred and "),
    "fractions": _times("1/"),
    "ranges": _times("1-"),
    "percent signs": _times("%"),
    "qualifiers": _times("more than "),
    "Chinese qualifiers": _times("超过"),
    "dates": _times("2024-01-"),
    "words": _times("about "),
    "points": _times("1."),
    "of a hundred": _times("百分之"),
}
