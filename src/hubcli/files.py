"""Files that the program writes: whole, atomically, the mode kept, several of them all or none."""

import errno
import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, nullcontext, suppress
from pathlib import Path

from hubcli.errors import HubError, OutputError, reason
from hubcli.messages import Message

STDIN = Path("-")
"""How users name standard input where a file is expected."""
SUFFIX = ".hubcli"
"""How the hidden names of temporary files end."""


def real(path: Path) -> Path:
    """The path with its links resolved; if they form a loop, as far as they can be followed."""
    return Path(os.path.realpath(path))  # Path.resolve raises RuntimeError there, until Python 3.13


def shown_folder(folder: Path) -> str:
    """How messages name the folder: relative to the current folder, if it is below that."""
    near = str(path_from(Path.cwd(), folder))
    return str(folder) if near.startswith("..") else near


def path_from(start: Path, path: Path) -> Path:
    """The path as seen from a folder, or the full path if it is on another drive."""
    try:
        return Path(os.path.relpath(path, start))
    except ValueError:  # how Windows says that the drives differ
        return path


def write_whole(path: Path, text: str) -> None:
    """Replace a file by this text in UTF-8; killed at any moment it leaves the old file or the new.

    A link is followed, but not out of the folder that the path names. Raises OSError.
    """
    write_pieces(path, lambda write: write(text))


def write_bytes(path: Path, content: bytes) -> None:
    """The same for bytes, which a pipe or device takes as it takes text."""
    with nullcontext(path) if is_stream(path) else replacing(path) as new:
        new.write_bytes(content)


def write_pieces(path: Path, say: Callable[[Callable[[str], object]], object]) -> None:
    """The same for a text whose pieces `say` writes one after another; a pipe or device takes them as they come."""
    whole = nullcontext(path) if is_stream(path) else replacing(path)
    with whole as new, new.open("w", encoding="utf-8", newline="") as file:
        say(file.write)
        file.flush()


def is_stream(path: Path) -> bool:
    """Whether the path names a pipe or a device, such as `/dev/stdout` or the shell's `>(command)`."""
    return path.exists() and not (path.is_file() or path.is_dir())


def write_together(texts: Mapping[Path, str]) -> None:
    """Replace several files in the same way, all or none, and create the folders that they need. Raises OutputError.

    They are moved into place one by one, in the order given, once all of them are on the disk. A process killed at that
    moment leaves the first ones new and the others old.
    """
    staged: list[tuple[Path, Path, Path, Path | None]] = []
    replaced: list[tuple[Path, Path | None]] = []
    path = Path()
    with ExitStack() as stack:
        try:
            for path, text in texts.items():
                _make_folder(path.parent, stack)
                target = _target(path)
                old = stack.enter_context(_copy(target)) if target.exists() else None
                new = stack.enter_context(hidden_beside(target))
                _write(new, text)
                _settle(new, target)
                staged.append((path, target, new, old))
            for path, target, new, old in staged:  # noqa: B007  the message names it
                new.replace(target)
                replaced.append((target, old))
        except BaseException as error:
            _put_back(replaced)
            if isinstance(error, OSError):
                raise OutputError(path, error) from None
            raise


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """An empty file to write in a `with` block, at whose end it replaces this one. Raises OSError."""
    target = _target(path)
    with hidden_beside(target) as new:
        yield new
        _settle(new, target)
        new.replace(target)


def _empty_file(*, dir: Path, prefix: str, suffix: str) -> str:
    from tempfile import mkstemp  # only what writes files needs it

    descriptor, path = mkstemp(dir=dir, prefix=prefix, suffix=suffix)
    os.close(descriptor)
    return path


@contextmanager
def hidden_beside(path: Path, make: Callable[..., str] = _empty_file) -> Iterator[Path]:
    """A new hidden file next to a path, or what `make` creates there; removed at the end unless it was moved.

    What killed processes left next to the path is removed, too. Raises OSError.
    """
    for left in left_beside(path):
        _remove(left)
    while True:
        hidden = Path(make(dir=path.parent, prefix=f".{path.name}.", suffix=SUFFIX))
        with suppress(FileNotFoundError):  # another process took it for a leftover before it was locked
            descriptor = _hold(hidden, wait=True)
            break
    try:
        yield hidden
    finally:
        _remove(hidden)
        _release(descriptor)


def left_beside(path: Path) -> Iterator[Path]:
    """Temporary files left next to a path by processes that have ended."""
    from glob import escape  # as above

    for left in path.parent.glob(f".{escape(path.name)}.*{SUFFIX}"):
        with suppress(OSError):
            descriptor = _hold(left, wait=False)
            try:
                yield left
            finally:
                _release(descriptor)


def _hold(path: Path, *, wait: bool) -> int | None:
    """A descriptor of a file or a folder that no other process holds while it is open. Raises OSError.

    Nothing on Windows, where an open file cannot be renamed and a folder cannot be opened: what a killed process leaves
    behind stays there.
    """
    try:
        import fcntl
    except ImportError:
        if not wait:
            raise OSError(errno.EAGAIN, Message("errors.held")) from None
        return None
    descriptor = os.open(path, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except OSError:
            if not wait:  # else a file system without such locks
                raise
        path.stat()  # else it was removed in the meantime
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def _release(descriptor: int | None) -> None:
    if descriptor is not None:
        os.close(descriptor)


def _target(path: Path) -> Path:
    """The file that a path leads to. Raises OSError if it is outside the folder or no file can replace it."""
    target = real(path)
    if target.is_symlink():
        raise OSError(errno.ELOOP, Message("errors.link_in_circle"))
    if not target.is_relative_to(real(path.parent)):
        raise OSError(errno.ELOOP, Message("errors.link_out_of_folder", target))
    if target.exists() and not (target.is_file() or target.is_dir()):
        raise OSError(errno.EINVAL, Message("errors.not_a_file"))
    return target


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(text)


def _settle(new: Path, target: Path) -> None:
    """Wait until the file is on the disk, and give it the mode of the one that it will replace."""
    with new.open("r+b") as file:
        os.fsync(file.fileno())
    new.chmod(target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask())


@contextmanager
def _copy(path: Path) -> Iterator[Path]:
    with hidden_beside(path) as hidden:
        shutil.copy2(path, hidden)
        yield hidden


def _put_back(replaced: Sequence[tuple[Path, Path | None]]) -> None:
    for target, old in reversed(replaced):
        try:
            old.replace(target) if old else target.unlink()
        except OSError as error:
            raise HubError(Message("errors.cannot_put_back", target, reason(error))) from None


def _make_folder(folder: Path, stack: ExitStack) -> None:
    """Create a folder and its parents; when the stack is closed, those that are still empty are removed."""
    if not folder.exists():
        _make_folder(folder.parent, stack)
        folder.mkdir(exist_ok=True)
        stack.callback(_remove_if_empty, folder)


def _remove_if_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):  # moved into place, or removed by another process
            path.unlink()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
