"""Tables of the documents that are written from the code, each between `<!-- name -->` and `<!-- /name -->`."""

import ast
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from docs import CHINESE_GUIDE, CONTRIBUTING, GUIDE
from project import DATA, ROOT
from pydantic import ValidationError

from hubcli.base.toml.reader import VOCABULARY
from hubcli.draft.rules import GUARDS, RULES
from hubcli.draft.verdicts import DraftVerdict, Slip
from hubcli.evidence.verdicts import Verdict
from hubcli.messages import say
from hubcli.model.bibliography import Author
from hubcli.model.described import field_docs
from hubcli.model.evidence import Evidence, Subject
from hubcli.model.facts import FACTS, BaseFact, Step
from hubcli.model.record import Record
from hubcli.model.text import Lang
from hubcli.model.validation import validate
from hubcli.model.vocabulary import Waiver

PACKAGE = ROOT / "src" / "hubcli"
SHOWN = 4
"""How many cases of a kind of figure the guide shows in each language."""


class Written(NamedTuple):
    """A table, and the document that has it."""

    document: Path
    name: str
    table: Callable[[], str]


def table_in(text: str, name: str) -> str:
    """The text between the markers of this name."""
    found = _between(name).search(text)
    assert found, f"no '<!-- {name} -->' line followed by a '<!-- /{name} -->' line"
    return found[0]


def with_table(text: str, name: str, table: str) -> str:
    """The document with this table between the markers."""
    return _between(name).sub(lambda _: table, text)


def fields(lang: Lang) -> str:
    """Every field of every record, from the docstrings of the models; those that must be given in bold."""
    heads, every_fact, each_of = {
        Lang.EN: (("record", "field", "what it is"), "every fact", "each of `{}`"),
        Lang.ZH: (("记录", "字段", "含义"), "各类事实", "`{}` 的每一项"),
    }[lang]
    shared = field_docs(BaseFact, lang)
    rows = [*_fields(every_fact, BaseFact, {}, lang)]
    for kind, fact in FACTS.items():
        rows += _fields(f"`{kind}`", fact, shared, lang)
    parts: dict[str, type[Record]] = {"evidence": Evidence, "steps": Step, "waived": Waiver, "authors": Author}
    for name, part in parts.items():
        rows += _fields(each_of.format(name), part, {}, lang)
    rows += _fields("`subject`", Subject, {}, lang)
    for name, model in VOCABULARY.items():
        rows += _fields(f"`{name}`", model, {}, lang)
    return _table(heads, rows)


def folders() -> str:
    """Every folder of the package and every module at its top, each with its sentence."""
    found = sorted(path.parent for path in PACKAGE.rglob("__init__.py") if path.parent != PACKAGE)
    modules = [path for path in sorted(PACKAGE.glob("*.py")) if not path.name.startswith("__init__")]
    rows = [(f"`{path.relative_to(PACKAGE).as_posix()}/`", _sentence(path / "__init__.py")) for path in found]
    rows += [(f"`{path.name}`", _sentence(path)) for path in modules]
    return _table(("in `src/hubcli/`", "what it does"), rows)


def figures(lang: Lang) -> str:
    """Each kind of figure with its rule and some of its cases, from the files in `data/figures`."""
    kinds = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted((DATA / "figures").glob("*.toml"))]
    usage = {Lang.EN: "Usage: {}.", Lang.ZH: "见于：{}。"}[lang]
    parts = (
        f"\n### {kind['title']}\n\n{kind['rule']}\n\n{usage.format(kind['usage'])}\n\n{_cases(cases, lang)}"
        for cases, kind in ((each["case"], each if lang is Lang.EN else each["zh"]) for each in kinds)
    )
    return "".join(parts) + "\n"


def _cases(cases: list[dict[str, Any]], lang: Lang) -> str:
    heads, none = {Lang.EN: (("text", "is read as"), "no figure"), Lang.ZH: (("文本", "读作"), "不是数字")}[lang]
    own_first = sorted(Lang, key=lambda each: each is not lang)
    chosen = [case for each in own_first for case in [case for case in cases if case["lang"] == each][:SHOWN]]
    return _table(heads, [(case["text"], _readings(case["figures"]) or none) for case in chosen])


def _readings(found: list[str]) -> str:
    return ", ".join(f"`{_shown(figure)}`" for figure in found)


def _shown(figure: str) -> str:
    """The figure as people write numbers: `83/10 percent` is `8.3 percent`, and large ones have commas."""
    value, _, unit = figure.partition(" ")
    return f"{' to '.join(_number(end) for end in value.split('..'))} {unit}"


def _number(value: str) -> str:
    number = _divided(value) if "/" in value else value
    return re.sub(r"^-?\d{5,}(?!/)", lambda found: f"{int(found[0]):,}", number)


def _divided(fraction: str) -> str:
    """The fraction as a decimal, where that ends."""
    value, divisor = map(int, fraction.split("/"))
    endless = pow(10, divisor.bit_length(), divisor) != 0
    return fraction if endless else f"{Decimal(value) / divisor:f}"


def _members(enum: type[StrEnum], lang: Lang) -> str:
    heads = {Lang.EN: ("verdict", "means"), Lang.ZH: ("结论", "含义")}[lang]
    return _table(heads, [(f"`{member}`", say(f"verdicts.means.{member}", lang)) for member in enum])


def rules(lang: Lang) -> str:
    """The rules by which a draft is accused, each with a sentence that it accuses."""
    heads = {
        Lang.EN: ("what is wrong", "means", "accused, in brackets"),
        Lang.ZH: ("问题", "含义", "例句（方括号内为有误之处）"),
    }[lang]
    rows = [
        (
            f"`{rule.name}`",
            say(f"verdicts.slip.{rule.name}", lang),
            getattr(rule.accused, lang).replace("[[", "[").replace("]]", "]"),
        )
        for rule in RULES
    ]
    others = [slip for slip in Slip if slip not in {rule.name for rule in RULES}]
    rows += [(f"`{slip}`", say(f"verdicts.slip.{slip}", lang), "") for slip in others]
    return _table(heads, rows)


def guards(lang: Lang) -> str:
    """The guards by which a figure is not accused, each with its words and a sentence that it spares."""
    heads = {
        Lang.EN: ("guard", "means", "recognized by", "verdict", "spared, in brackets"),
        Lang.ZH: ("不判的情形", "含义", "识别词", "结论", "例句（方括号内不判）"),
    }[lang]
    rows = [
        (
            f"`{guard.name}`",
            say(f"verdicts.guard.{guard.name}", lang),
            getattr(guard.words, lang),
            f"`{guard.verdict}`",
            getattr(guard.spared, lang),
        )
        for guard in GUARDS
    ]
    return _table(heads, rows)


def _fields(name: str, model: type[Record], known: dict[str, str], lang: Lang) -> Iterator[tuple[str, ...]]:
    required = _required(model)
    for field, doc in field_docs(model, lang).items():
        if known.get(field) != doc:
            yield name, f"**`{field}`**" if field in required else f"`{field}`", doc


def _required(model: type[Record]) -> set[str]:
    """The fields without which a record is refused."""
    try:
        validate(model, {})
    except ValidationError as error:
        return {str(fault["loc"][0]) for fault in error.errors() if fault["type"] == "missing"}
    return set()


def _sentence(path: Path) -> str:
    doc = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert doc, f"{path} has no docstring"
    return doc.partition("\n\n")[0]


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join(f"| {' | '.join(_cell(cell) for cell in line)} |\n" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _between(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=<!-- {name} -->\n).*?(?=<!-- /{name} -->)", re.DOTALL)


OF_BOTH_GUIDES: dict[str, tuple[str, Callable[[Lang], str]]] = {
    "fields": ("facts.md", fields),
    "verdicts": ("proof.md", partial(_members, Verdict)),
    "draft-verdicts": ("drafts.md", partial(_members, DraftVerdict)),
    "slips": ("drafts.md", rules),
    "guards": ("drafts.md", guards),
    "figures": ("figures.md", figures),
}
TABLES = [
    Written(folder / page, name, partial(table, lang))
    for name, (page, table) in OF_BOTH_GUIDES.items()
    for folder, lang in ((GUIDE, Lang.EN), (CHINESE_GUIDE, Lang.ZH))
]
TABLES.append(Written(CONTRIBUTING, "folders", folders))
