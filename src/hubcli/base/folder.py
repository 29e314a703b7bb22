"""Where a base is: the folder that was named, or the base that ships; its files, and those of the bases it extends."""

import errno
import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from hubcli.errors import NoBaseError, reason
from hubcli.files import real, shown_folder
from hubcli.messages import Message

PACKAGE = Path(__file__).parents[1]
TABLES = "tables"
"""The folder of the tables of published figures, anywhere in a base."""
SHIPPED = "hubcli"
"""The name by which `extends` refers to the base that ships."""


class Stamp(NamedTuple):
    """What shows that a file is unchanged without reading it: its size in bytes and its time in nanoseconds."""

    size: int
    mtime: int
    layer: int = 0
    """0 in the base's own folder, 1 in that of the base it extends, and so on."""


def base_folder(named: Path | None = None) -> Path:
    """The folder of the base to use, resolved. Raises NoBaseError if there is none."""
    folder = named or shipped_folder()
    if not folder.is_dir():
        raise NoBaseError(folder, Message(f"errors.{'not_a_folder' if folder.exists() else 'no_such_folder'}"))
    if not (folder / "base.toml").is_file():
        raise NoBaseError(folder, Message("errors.no_base_toml"))
    return folder.resolve()


def shipped_folder() -> Path:
    """The base that ships: inside the installed package, or in the checkout of an editable installation."""
    installed = PACKAGE / "facts"
    return installed if installed.is_dir() else PACKAGE.parents[1] / "facts"


def extended_folders(folder: Path, extends: Iterable[str]) -> list[Path]:
    """The folders of the bases that a base extends, the nearest first, from what `extends` says in each."""
    folders: list[Path] = []
    for name in extends:
        folder = real(shipped_folder() if name == SHIPPED else folder / name)
        folders.append(folder)
    return folders


def base_files(folder: Path, *extended: Path) -> dict[str, Stamp]:
    """The files of the base that people write, in order: its own by their paths below the folder, others in full."""
    files = _files_below(folder)
    for layer, other in enumerate(extended, 1):
        for path, stamp in _files_below(other).items():
            files[f"{other.as_posix()}/{path}"] = stamp._replace(layer=layer)
    return files


def _files_below(folder: Path) -> dict[str, Stamp]:
    found: dict[str, Stamp] = {}
    start = len(os.path.join(folder, ""))  # noqa: PTH118  a cold start has no time for Path
    for directory, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if _is_of_the_base(name, directory):
                path = os.path.join(directory, name)  # noqa: PTH118  as above
                if stamp := _stamp(path):
                    found[path[start:].replace(os.sep, "/")] = stamp
    return dict(sorted(found.items()))


def _is_of_the_base(name: str, directory: str) -> bool:
    """Whether a file holds records or, in a folder `tables`, published figures."""
    if name.startswith("."):
        return False
    records = name.endswith(".toml") and not name.endswith(".lock.toml")
    return records or (name.endswith(".csv") and os.path.basename(directory) == TABLES)  # noqa: PTH119  as above


def _refuse(error: OSError) -> None:
    if error.errno not in _GONE:
        raise NoBaseError(Path(error.filename), Message("errors.unreadable_folder", reason(error)))


_GONE = (errno.ENOENT, errno.ENOTDIR, errno.ELOOP)
"""Whether the folder no longer exists; the layers of the base say whether it is needed."""


def _stamp(path: str) -> Stamp | None:
    try:
        status = os.stat(path)  # noqa: PTH116  as above
    except OSError:
        if not os.path.islink(path):  # noqa: PTH114  as above
            return None  # removed since the folder was listed
        return Stamp(-1, -1)  # a broken link: the reader reports it
    return Stamp(status.st_size, status.st_mtime_ns)


def shown_file(folder: str, path: str) -> str:
    """The name of a file of a base in messages, given the name of the base's folder."""
    return shown_folder(Path(path)) if os.path.isabs(path) else f"{folder}/{path}"  # noqa: PTH117  as above
