"""The layers of a base: its folder goes in, the folders of the base it extends, and of what that extends, come out."""

import re
from collections.abc import Callable
from pathlib import Path

from hubcli.base.folder import SHIPPED, Stamp, base_files, extended_folders
from hubcli.base.toml.problems import Problem
from hubcli.errors import BrokenBaseError
from hubcli.files import shown_folder
from hubcli.messages import Message
from hubcli.model.text import LINE_PATTERN

_GLIMPSE = re.compile(r"^[ \t]*extends[ \t]*=[ \t]*[\"']([^\"'\n]+)[\"']", re.MULTILINE)


def layered_files(folder: Path) -> dict[str, Stamp]:
    """Every file of the base and of all bases that it extends. Raises BrokenBaseError if `extends` leads nowhere."""
    return base_files(folder, *layers(folder))


def layers(folder: Path, at: Callable[[Path], Path] = lambda folder: folder) -> list[Path]:
    """The folders of the bases that a base extends, the nearest first; `at` says where to read the files of each.

    Raises BrokenBaseError.
    """
    chain = [folder]
    while name := _extends(at(chain[-1]) / "base.toml"):
        (found,) = extended_folders(chain[-1], [name])
        if fault := _fault(found, at(found), name, chain):
            raise BrokenBaseError([_problem(folder, chain[-1], at(chain[-1]), fault)])
        chain.append(found)
    return chain[1:]


def _extends(path: Path) -> str | None:
    """What a base extends; if its file is not valid TOML, what it seems to extend."""
    try:
        text = path.read_bytes().decode("utf-8-sig", "replace")
    except OSError:  # reported with the other files
        return None
    if "extends" not in text:
        return None
    import tomli

    try:
        table = tomli.loads(text).get("base")
        name = table.get("extends") if isinstance(table, dict) else None
    except (tomli.TOMLDecodeError, RecursionError, ValueError):
        found = _GLIMPSE.search(text)
        name = found[1] if found else None
    return name if isinstance(name, str) and re.fullmatch(LINE_PATTERN, name) else None


def _fault(found: Path, files: Path, name: str, chain: list[Path]) -> Message | None:
    if found in chain:
        return Message("problems.extends_in_circle", name, shown_folder(found))
    if not files.is_dir():
        return Message("problems.extends_no_folder", shown_folder(found), SHIPPED)
    if not (files / "base.toml").is_file():
        return Message("problems.extends_no_base", shown_folder(found), SHIPPED)
    for other in chain:
        if found.is_relative_to(other) or other.is_relative_to(found):
            return Message("problems.extends_nested", shown_folder(found), shown_folder(other))
    return None


def _problem(folder: Path, layer: Path, files: Path, fault: Message) -> Problem:
    from hubcli.base.toml.reader import lines_of

    lines = lines_of((files / "base.toml").read_bytes())
    line = lines.of_key(lines.of_table("base"), ("extends",))
    file = "base.toml" if layer == folder else f"{layer.as_posix()}/base.toml"
    return Problem(file, line, None, "extends", fault).below(shown_folder(folder))
