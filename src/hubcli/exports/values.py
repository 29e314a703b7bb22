"""The figures of a base by id, for documents that take them in when they are built: Quarto, Typst and any other."""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from tempfile import TemporaryFile
from typing import IO, TypedDict

from hubcli.base.compiled.store import Store
from hubcli.exports.selection import Choice
from hubcli.figures.figure import figure_of_metric
from hubcli.figures.periods import write_period
from hubcli.figures.writing import write_figure
from hubcli.messages import say
from hubcli.model.evidence import Evidence, Part
from hubcli.model.facts import Metric
from hubcli.model.text import Lang


class Value(TypedDict):
    """A figure as a sentence of one language has it, and what it is."""

    figure: str
    """`over 30 percent`."""
    indicator: str
    place: str
    period: str
    """Empty if the base has none."""
    source: str
    """The id of the source."""
    passage: str
    """`para. 8`."""


def values(store: Store, choice: Choice, form: str, lang: Lang) -> IO[str]:
    """The chosen figures in one language, as an open temporary file.

    `values` is JSON, an object by id; `quarto` is the file `_variables.yml` of a project (Quarto, "Variables");
    `typst` is a module with the functions `hub` and `hub-cite` (Typst 0.15).
    """
    found = _values(store, choice, lang)
    pieces = {"quarto": _quarto, "typst": _typst, "values": _json}[form](found)
    with ExitStack() as unless_complete:
        file = unless_complete.enter_context(TemporaryFile("w+", encoding="utf-8", newline=""))
        file.writelines(pieces)
        file.seek(0)
        unless_complete.pop_all()
        return file


def _values(store: Store, choice: Choice, lang: Lang) -> Iterator[tuple[str, Value]]:
    for fact in store.facts(*choice.condition):
        if isinstance(fact, Metric):
            evidence = _stating(fact)
            indicator = store.indicators[fact.indicator]
            yield (
                fact.id,
                {
                    "figure": write_figure(figure_of_metric(fact, indicator.unit), lang),
                    "indicator": indicator.label[lang],
                    "place": store.places[fact.place].name[lang],
                    "period": write_period(fact.period, lang) if fact.period else "",
                    "source": evidence.source,
                    "passage": _passage(evidence, lang),
                },
            )


def _stating(metric: Metric) -> Evidence:
    """The first piece of evidence that has the figure."""
    return next(
        (each for each in metric.evidence if not each.carries or Part.FIGURE in each.carries), metric.evidence[0]
    )


def _passage(evidence: Evidence, lang: Lang) -> str:
    if evidence.transcribed_in:
        return say("export.line", lang, evidence.passage, evidence.transcribed_in)
    return say("export.paragraph", lang, evidence.passage)


def _json(found: Iterator[tuple[str, Value]]) -> Iterator[str]:
    before = "{"
    for id_, value in found:
        yield f"{before}\n  {_string(id_)}: {json.dumps(value, ensure_ascii=False)}"
        before = ","
    yield "{}\n" if before == "{" else "\n}\n"


def _quarto(found: Iterator[tuple[str, Value]]) -> Iterator[str]:
    """Two maps, as each variable is one value: JSON's strings are YAML's, too (YAML 1.2, 1.3)."""
    yield "# {{< var hub.ID >}} is a figure, {{< var cite.ID >}} its citation.\nhub:\n"
    cites: list[str] = []
    for id_, value in found:
        yield f"  {_string(id_)}: {_string(_escaped(value['figure']))}\n"
        cite = "[@{source}{{}}, {passage}]".format_map(value)
        cites.append(f"  {_string(id_)}: {_string(cite)}\n")
    yield "cite:\n"
    yield from cites


def _typst(found: Iterator[tuple[str, Value]]) -> Iterator[str]:
    yield "#let _figures = (\n"
    for id_, value in found:
        parts = ", ".join(f"{key}: {json.dumps(words, ensure_ascii=False)}" for key, words in value.items())
        yield f"  {_string(id_)}: ({parts}),\n"
    yield _FUNCTIONS


def _string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _escaped(text: str) -> str:
    """The text for Markdown, in which `~` may strike out and `$` begin a formula."""
    return "".join(f"\\{char}" if char in "\\~$*_<" else char for char in text)


_FUNCTIONS = """\
)

// The figure of a fact, or another part of it: indicator, place, period, source, passage.
#let hub(id, part: "figure") = {
  assert(id in _figures, message: "hubcli has no figure with the id " + repr(id))
  _figures.at(id).at(part)
}

// The citation of a fact; the document needs a bibliography with its source, from hubcli cite.
#let hub-cite(id) = cite(label(hub(id, part: "source")), supplement: hub(id, part: "passage"))
"""
