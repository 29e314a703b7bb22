"""Tables of the documents that are written from the code, each between `<!-- name -->` and `<!-- /name -->`."""

import ast
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from docs import CONTRIBUTING, GUIDE
from project import DATA, ROOT
from pydantic import ValidationError

from hubcli.base.toml.reader import VOCABULARY
from hubcli.draft.rules import RULES
from hubcli.draft.verdicts import DraftVerdict, Slip
from hubcli.evidence.verdicts import Verdict
from hubcli.messages import say
from hubcli.model.bibliography import Author
from hubcli.model.described import field_docs
from hubcli.model.evidence import Evidence, Subject
from hubcli.model.facts import FACTS, BaseFact, Step
from hubcli.model.record import Record
from hubcli.model.validation import validate
from hubcli.model.vocabulary import Waiver

PACKAGE = ROOT / "src" / "hubcli"
SHOWN = 4
"""How many cases of a kind of figure the guide shows in each language."""


class Written(NamedTuple):
    """A table, and the document that has it."""

    document: Path
    table: Callable[[], str]


def table_in(text: str, name: str) -> str:
    """The text between the markers of this name."""
    found = _between(name).search(text)
    assert found, f"no '<!-- {name} -->' line followed by a '<!-- /{name} -->' line"
    return found[0]


def with_table(text: str, name: str, table: str) -> str:
    """The document with this table between the markers."""
    return _between(name).sub(lambda _: table, text)


def fields() -> str:
    """Every field of every record, from the docstrings of the models; those that must be given in bold."""
    shared = field_docs(BaseFact)
    rows = [*_fields("every fact", BaseFact, {})]
    for kind, fact in FACTS.items():
        rows += _fields(f"`{kind}`", fact, shared)
    parts: dict[str, type[Record]] = {"evidence": Evidence, "steps": Step, "waived": Waiver, "authors": Author}
    for name, part in parts.items():
        rows += _fields(f"each of `{name}`", part, {})
    rows += _fields("`subject`", Subject, {})
    for name, model in VOCABULARY.items():
        rows += _fields(f"`{name}`", model, {})
    return _table(("record", "field", "what it is"), rows)


def folders() -> str:
    """Every folder of the package and every module at its top, each with its sentence."""
    found = sorted(path.parent for path in PACKAGE.rglob("__init__.py") if path.parent != PACKAGE)
    modules = [path for path in sorted(PACKAGE.glob("*.py")) if not path.name.startswith("__init__")]
    rows = [(f"`{path.relative_to(PACKAGE).as_posix()}/`", _sentence(path / "__init__.py")) for path in found]
    rows += [(f"`{path.name}`", _sentence(path)) for path in modules]
    return _table(("in `src/hubcli/`", "what it does"), rows)


def figures() -> str:
    """Each kind of figure with its rule and some of its cases, from the files in `data/figures`."""
    kinds = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted((DATA / "figures").glob("*.toml"))]
    parts = (
        f"\n### {kind['title']}\n\n{kind['rule']}\n\nUsage: {kind['usage']}.\n\n{_cases(kind['case'])}"
        for kind in kinds
    )
    return "".join(parts) + "\n"


def _cases(cases: list[dict[str, Any]]) -> str:
    chosen = [case for lang in ("en", "zh") for case in [each for each in cases if each["lang"] == lang][:SHOWN]]
    return _table(("text", "is read as"), [(case["text"], _readings(case["figures"])) for case in chosen])


def _readings(found: list[str]) -> str:
    return ", ".join(f"`{_shown(figure)}`" for figure in found) or "no figure"


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


def _members(head: str, enum: type[StrEnum], area: str) -> Callable[[], str]:
    return lambda: _table((head, "means"), [(f"`{member}`", say(f"{area}.{member}", "en")) for member in enum])


def rules() -> str:
    """The rules by which a draft is accused, each with a sentence that it accuses."""
    rows = [
        (
            f"`{rule.name}`",
            say(f"verdicts.slip.{rule.name}", "en"),
            rule.accused.en.replace("[[", "[").replace("]]", "]"),
        )
        for rule in RULES
    ]
    others = [slip for slip in Slip if slip not in {rule.name for rule in RULES}]
    rows += [(f"`{slip}`", say(f"verdicts.slip.{slip}", "en"), "") for slip in others]
    return _table(("what is wrong", "means", "accused, in brackets"), rows)


def _fields(name: str, model: type[Record], known: dict[str, str]) -> Iterator[tuple[str, ...]]:
    required = _required(model)
    for field, doc in field_docs(model).items():
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


TABLES = {
    "fields": Written(GUIDE / "facts.md", fields),
    "verdicts": Written(GUIDE / "proof.md", _members("verdict", Verdict, "verdicts.means")),
    "draft-verdicts": Written(GUIDE / "drafts.md", _members("verdict", DraftVerdict, "verdicts.means")),
    "slips": Written(GUIDE / "drafts.md", rules),
    "figures": Written(GUIDE / "figures.md", figures),
    "folders": Written(CONTRIBUTING, folders),
}
