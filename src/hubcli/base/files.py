"""Files that the program writes: whole, atomically, the mode kept."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Replace a file by this text in UTF-8; killed at any moment it leaves the old file or the new.

    A link is followed, but not out of the folder that the path names. Raises OSError.
    """
    with replacing(path) as temporary, temporary.open("w", encoding="utf-8", newline="") as file:
        file.write(text)


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """An empty file to write in a `with` block, which takes the place of this one at its end. Raises OSError."""
    folder = path.parent.resolve()
    path = path.resolve()
    if not path.is_relative_to(folder):
        raise OSError(errno.ELOOP, f"it is a link out of its folder, to {path}")
    mode = path.stat().st_mode & 0o7777 if path.exists() else 0o666 & ~_umask()
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "r+b") as file:
            yield Path(temporary)
            os.fsync(file.fileno())
        Path(temporary).chmod(mode)
        Path(temporary).replace(path)
    except BaseException:
        with suppress(FileNotFoundError):
            Path(temporary).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
