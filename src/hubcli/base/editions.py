"""Editions of a base: a folder, or a folder at a git revision, goes in; every record of it comes out."""

import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from hubcli.base.faults import Problem, in_order
from hubcli.base.folder import base_files, base_folder
from hubcli.base.reader import read
from hubcli.errors import BrokenBaseError, HubError
from hubcli.model.text import Record

Records = dict[tuple[str, str], Record]
"""The records of an edition by kind and id, in the order of its files; a base's own table has no id."""


class EditionError(HubError):
    """An edition that is not there."""

    def __init__(self, edition: str, why: str) -> None:
        super().__init__(f"{edition}: {why}; name a folder, FOLDER@REVISION, or @REVISION for the base at a revision")


def records_of(edition: str, base: Path | None) -> Records:
    """The records of `FOLDER`, `FOLDER@REVISION` or `@REVISION`, the last of the base that is in use.

    Of a base that extends another they are its own: the other one has editions of its own.

    Raises HubError where there is none, and BrokenBaseError where a record's shape is wrong.
    """
    name, at, revision = edition.partition("@")
    if Path(edition).is_dir():
        return _read(base_folder(Path(edition)), edition)
    if not at:
        raise EditionError(edition, "no such folder")
    with _checked_out(Path(name) if name else base_folder(base), revision, edition) as folder:
        return _read(folder, edition)


def _read(folder: Path, edition: str) -> Records:
    records: Records = {}

    def problems() -> Iterator[Problem]:
        for path in base_files(folder):
            try:
                content = read(path, (folder / path).read_bytes())
            except OSError as error:
                yield Problem(path, 1, None, None, f"cannot be read: {error.strerror}")
                continue
            yield from content.problems
            records.update({(entry.kind, entry.id or ""): entry.record for entry in content.entries if entry.record})

    told, more = in_order(problems(), edition)
    if told:
        raise BrokenBaseError(told, more=more)
    return records


@contextmanager
def _checked_out(folder: Path, revision: str, edition: str) -> Iterator[Path]:
    """The TOML files of a folder as they were at a revision, in a temporary folder."""
    folder = folder.resolve()
    near = next(path for path in (folder, *folder.parents) if path.is_dir())  # it may be gone by now
    root = Path(_git(near, edition, "rev-parse", "--show-toplevel").decode().strip())
    if not revision or revision.startswith("-"):
        raise EditionError(edition, "no revision")
    commit = _git(root, edition, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}").decode().strip()
    below = folder.relative_to(root.resolve()).as_posix()
    archive = _git(root, edition, "archive", "--format=tar", f"{commit}:{'' if below == '.' else below}")
    with TemporaryDirectory(prefix="hubcli-") as temporary, tarfile.open(fileobj=BytesIO(archive)) as tar:
        for member in tar:
            path = Path(temporary, member.name)
            if member.isfile() and path.suffix == ".toml" and (file := tar.extractfile(member)):
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(file.read())
        if not Path(temporary, "base.toml").is_file():
            raise EditionError(edition, "no base.toml there at that revision")
        yield Path(temporary)


def _git(folder: Path, edition: str, *words: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", folder, *words], capture_output=True, check=True)
    except FileNotFoundError:
        raise EditionError(edition, "git is not installed") from None
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip().splitlines()
        why = said[-1].removeprefix("fatal: ") if said else "no such revision"
        raise EditionError(edition, f"git says: {why}") from None
    return done.stdout
