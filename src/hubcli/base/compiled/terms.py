"""Set terms: a text that has one in one language has its rendering in the other."""

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping

from hubcli.base.compiled.record_loading import revive
from hubcli.base.toml.problems import Problem
from hubcli.figures.folding import fold
from hubcli.messages import Message
from hubcli.model.text import Lang, letters_of
from hubcli.model.vocabulary import Term

TEXTS = ("label", "statement", "name", "definition")
"""The fields that are held to the terms; notes are not, since they quote what a source says."""
_HAN = letters_of(Lang.ZH).search


def terms_rendered_otherwise(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Texts that have a set term in one language only, or a rendering that is to be avoided."""
    rows = connection.execute("SELECT data FROM record WHERE kind = 'term' AND data NOT NULL ORDER BY no")
    terms = [revive(Term, data) for (data,) in rows]
    if not terms:
        return
    glossary = Glossary(terms)
    records = connection.execute("""
        SELECT file.path, record.line, record.id, record.data FROM record JOIN file ON file.no = record.file
        WHERE record.vocabulary IN ('fact', 'tension', 'theme', 'indicator')
            AND record.data NOT NULL AND file.path NOT LIKE '%.csv'
    """)
    for path, line, id_, data in records:
        raw = json.loads(data)
        for field in TEXTS:
            for lang, message in glossary.faults(raw[field]) if field in raw else ():
                yield Problem(path, line, id_, f"{field}.{lang}", message)


class Glossary:
    """The terms of a base as patterns of folded text."""

    def __init__(self, terms: list[Term]) -> None:
        self._terms = terms
        self._named = {lang: _numbered([[term[lang]] for term in terms]) for lang in Lang}
        self._avoided = {lang: _numbered([term.forms(term.avoid, lang) for term in terms]) for lang in Lang}
        self._rendered = {lang: [_any([term[lang], *term.forms(term.also, lang)]) for term in terms] for lang in Lang}

    def faults(self, text: Mapping[str, str]) -> Iterator[tuple[Lang, Message]]:
        """The language that does not have the rendering of a term, or has one to be avoided, with the message."""
        folded = {lang: fold(text[lang]) for lang in Lang}
        for lang, other in ((Lang.ZH, Lang.EN), (Lang.EN, Lang.ZH)):
            for number, _ in _found(self._named[lang], folded[lang]):
                term = self._terms[number]
                if not self._rendered[other][number].search(folded[other]):
                    yield other, Message(f"problems.term_not_in_{other}", term[lang], term[other], term.id)
            for number, written in _found(self._avoided[lang], folded[lang]):
                term = self._terms[number]
                yield lang, Message("problems.term_avoided", written, term[lang], term.id)


def _numbered(forms: list[list[str]]) -> re.Pattern[str]:
    """A pattern that finds the forms of each term in a group with its number; of two at a place, the longer."""
    every = [(form, number) for number, of_term in enumerate(forms) for form in of_term]
    longest_first = enumerate(sorted(every, key=lambda one: -len(one[0])))
    return re.compile("|".join(f"(?P<t{at}_{number}>{_pattern(form)})" for at, (form, number) in longest_first))


def _found(pattern: re.Pattern[str], text: str) -> Iterable[tuple[int, str]]:
    """The numbers of the terms in a text, each once, with how they are written."""
    found: dict[int, str] = {}
    for match in pattern.finditer(text) if pattern.pattern else ():
        assert match.lastgroup
        found.setdefault(int(match.lastgroup.partition("_")[2]), match.group())
    return found.items()


def _any(forms: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(_pattern, forms)))


def _pattern(form: str) -> str:
    """A form in folded text: Chinese anywhere; English as whole words, in the singular or the plural."""
    words = fold(form).split()
    if _HAN(form):
        return re.escape("".join(words))
    *first, last = map(re.escape, words)
    plural = f"{last[:-1]}(?:ys?|ies)" if last.endswith("y") else f"{last}(?:e?s)?"
    return rf"(?<![a-z0-9]){'[ -]'.join([*first, plural])}(?![a-z0-9])"
