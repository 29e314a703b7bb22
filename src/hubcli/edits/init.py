"""A new base: an empty folder goes in, and then has a small base that passes `check`."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from hubcli.base.appending import Filing, file_of
from hubcli.base.compiled.cache import open_store
from hubcli.base.folder import SHIPPED, extended_folders
from hubcli.base.toml.json_schema import schema_text
from hubcli.base.toml.writer import SCHEMA, schema_line, table, value
from hubcli.edits.changes import records_of
from hubcli.edits.merge_driver import ATTRIBUTES, attributes, has_to_be_set, refuse_no_repository, set_driver
from hubcli.errors import HubError, OptionError, OutputError
from hubcli.files import path_from, real, shown_folder, write_together
from hubcli.messages import Message, say
from hubcli.model.facts import Kind
from hubcli.model.text import Lang
from hubcli.model.vocabulary import BaseInfo, Layout
from hubcli.questions.answer import Answer

STARTER = Path(__file__).with_name("starter")
FIRST, TITLES = "base.toml", ('title.en = "Two hubs compared"', 'title.zh = "两个科创中心对比"')


class TakenError(HubError):
    """A folder, or a file, where a base cannot be started."""

    def __init__(self, folder: Path, why: Message) -> None:
        super().__init__(Message("errors.taken", folder, why))


@dataclass(frozen=True)
class Started(Answer):
    """A base that was started."""

    schema: ClassVar[str] = "hubcli/init/1"
    base: str
    """The folder, as seen from the current one."""
    files: tuple[str, ...]
    """The files that were written, by their paths below the folder."""
    extends: str | None
    """The base that it extends, as it was named; None if it extends none."""
    one_title: bool = False
    """Whether both languages have the title that was given, so one of them is yet to be written."""
    driver_missing: bool = False
    """Whether the folder is in a git repository that does not know of `hubcli merge` yet."""


def init(
    folder: Path,
    *,
    title: str | None,
    extends: str | None = None,
    layout: Layout = Layout.KIND,
    git: bool = False,
    lang: Lang = Lang.EN,
) -> Started:
    """Start a base in an empty folder, on its own or extending another; its comments are in `lang`.

    `layout` says which files new facts go to. With `git` the repository that it is in gets the setting that makes git
    use `hubcli merge`. Raises HubError.
    """
    if git:
        refuse_no_repository(folder)
    files = _start_base(folder, title, extends, layout, lang)
    if git:
        set_driver(folder)
    return Started(shown_folder(real(folder)), tuple(files), extends, title is not None, has_to_be_set(folder))


def _start_base(folder: Path, title: str | None, extends: str | None, layout: Layout, lang: Lang) -> list[str]:
    """Write the first files of a base to a folder; returns their paths below it. Raises HubError.

    The base that it extends is named as seen from the current folder. The file that makes the folder a base comes last.
    """
    starter = STARTER / lang
    texts = {path.relative_to(starter).as_posix(): path.read_text(encoding="utf-8") for path in _files(starter)}
    if title is not None:
        texts[FIRST] = _titled(texts[FIRST], title)
    _refuse_taken(folder)
    if extends is not None:
        texts = _extending(folder, extends, texts[FIRST], lang)
    if layout is not Layout.KIND:
        texts = _laid_out(texts, layout)
    texts = {name: schema_line(name) + text if name.endswith(".toml") else text for name, text in texts.items()}
    texts |= {SCHEMA: schema_text(lang), ".taplo.toml": _TAPLO, ATTRIBUTES: attributes(folder)}
    write_together({folder / name: texts[name] for name in sorted(texts, key=lambda name: name == FIRST)})
    return sorted(texts)


def _laid_out(texts: Mapping[str, str], layout: Layout) -> dict[str, str]:
    """The texts with the layout in the first of them, and the facts in the files of that layout."""
    found = {FIRST: f"{texts[FIRST]}layout = {value(layout)}\n"}
    for name, text in texts.items():
        facts = [record for record in records_of(name, text.encode()) if "/" in name and name.endswith(".toml")]
        assert len(facts) < 2  # or they would have to be told apart
        found |= {file_of(fact.written.kind, fact.raw, Filing(layout=layout)): text for fact in facts}
        found |= {} if facts or name == FIRST else {name: text}
    return found


def _files(starter: Path) -> list[Path]:
    return [path for path in starter.rglob("*") if path.suffix in {".toml", ".txt"}]


def _extending(folder: Path, extends: str, first: str, lang: Lang) -> dict[str, str]:
    """The files of a base that extends another, with a first fact about something of that base."""
    (other,) = extended_folders(Path.cwd(), [extends])
    if not (other / FIRST).is_file():
        why = Message("errors.extends_no_base", SHIPPED)
        raise OptionError("--extends", extends, why)
    own = real(folder)
    if own.is_relative_to(other) or other.is_relative_to(own):
        raise OptionError("--extends", extends, Message("errors.extends_nested", folder))
    name = SHIPPED if extends == SHIPPED else path_from(own, other).as_posix()
    with open_store(other) as store:
        known = (store.hubs, store.themes, store.sources)
        hub, theme, source = (next(iter(ids), "none-yet") for ids in known)
    fact = EXAMPLE | {"hubs": [hub], "theme": theme, "evidence": [{"source": source} | EVIDENCE]}
    example = table(Kind.CHALLENGE, fact)
    commented = "".join(f"# {line}\n" for line in example.splitlines())
    for line, additions in zip(TITLES, ADDITIONS_TITLES, strict=True):
        first = first.replace(line, additions)
    return {FIRST: f"{first}extends = {value(name)}\n", "challenges.toml": say("init.additions", lang) + commented}


_TAPLO = f"""\
[[rule]]
include = ["**/*.toml"]
exclude = [".taplo.toml"]

[rule.schema]
path = "{SCHEMA}"
"""
"""Where editors with Taplo find the schema of files without a line that names it."""
EXAMPLE = {
    "id": "a-challenge-of-ours",
    "label": {"en": "A challenge in eight words at most", "zh": "一项挑战"},
    "statement": {"en": "One sentence of our own.", "zh": "用自己的话写一句。"},
}
ADDITIONS_TITLES = ('title.en = "Additions of our own"', 'title.zh = "自己的补充"')
EVIDENCE = {"passage": 1, "anchors": ["words of that passage"]}


def _refuse_taken(folder: Path) -> None:
    try:
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
            raise TakenError(folder, Message("errors.not_a_folder"))
        if folder.is_dir() and any(not path.name.startswith(".") for path in folder.iterdir()):
            raise TakenError(folder, Message("errors.not_empty"))
    except OSError as error:
        raise OutputError(folder, error) from None


def _titled(text: str, title: str) -> str:
    from pydantic_core import ValidationError

    from hubcli.model.validation import validate

    try:
        validate(BaseInfo, {"title": {"en": title, "zh": title}, "edition": "first"})
    except ValidationError:
        raise OptionError("--title", title, Message("errors.title_line")) from None
    for line in TITLES:
        assert line in text
        text = text.replace(line, line.partition("=")[0] + f"= {value(title)}")
    return text
