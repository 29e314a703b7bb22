"""Folders at a revision in git: a folder goes in, one with its TOML files at that revision comes out."""

import subprocess
import tarfile
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

import tomli

from hubcli.errors import translated
from hubcli.messages import Message


class RevisionError(Exception):
    """A revision, or a folder at a revision, that does not exist; says why."""

    def __init__(self, why: Message) -> None:
        super().__init__(why)
        self.why = why


class Revision:
    """A revision of the repository that contains a base; use it in a `with` block."""

    def __init__(self, folder: Path, revision: str) -> None:
        """Find the revision and the base in it, by its resolved folder. Raises RevisionError."""
        near = next(path for path in (folder, *folder.parents) if path.is_dir())  # it may no longer exist
        self._root = Path(_git(near, "rev-parse", "--show-toplevel").decode().strip()).resolve()
        if not revision or revision.startswith("-"):
            raise RevisionError(Message("errors.no_revision"))
        self._commit = self._commit_of(revision, folder)
        self._temporary = TemporaryDirectory(prefix="hubcli-")
        self._found: dict[Path, Path] = {}
        try:
            self._found[folder] = self._check_out(folder)
        except BaseException:
            self._temporary.cleanup()
            raise

    def __enter__(self) -> "Revision":
        return self

    def __exit__(self, *_: tuple[type[BaseException], BaseException, TracebackType]) -> None:
        self._temporary.cleanup()

    def files_of(self, folder: Path) -> Path:
        """Where to read a base's files at the revision; its own folder if the revision does not contain it."""
        if folder not in self._found:
            try:
                self._found[folder] = self._check_out(folder)
            except RevisionError:
                self._found[folder] = folder
        return self._found[folder]

    def _commit_of(self, revision: str, folder: Path) -> str:
        """The commit that git knows by this name, else the last one in which the base had that edition."""
        try:
            return self._parsed(revision)
        except RevisionError:
            editions = self._editions(folder)
            if revision in editions:
                return self._parsed(editions[revision])
            if editions:
                raise RevisionError(Message("errors.no_such_edition", [*editions])) from None
            raise

    def _parsed(self, revision: str) -> str:
        return _git(self._root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}").decode().strip()

    def _editions(self, folder: Path) -> dict[str, str]:
        """The editions that the base had, the newest first, each with git's name of its last commit."""
        if not folder.is_relative_to(self._root):
            return {}
        path = (folder / "base.toml").relative_to(self._root).as_posix()
        found: dict[str, str] = {}
        newer = "HEAD"
        for commit in _git(self._root, "log", "--format=%H", "HEAD", "--", path).decode().split():
            try:
                edition = tomli.loads(_git(self._root, "show", f"{commit}:{path}").decode())["base"]["edition"]
            except (RevisionError, ValueError, KeyError, TypeError):
                edition = None  # no base then, or one that cannot be read
            if isinstance(edition, str):
                found.setdefault(edition, newer)
            newer = f"{commit}^"
        return found

    def _check_out(self, folder: Path) -> Path:
        if not folder.is_relative_to(self._root):
            raise RevisionError(Message("errors.other_repository"))
        below = folder.relative_to(self._root).as_posix()
        archive = _git(self._root, "archive", "--format=tar", f"{self._commit}:{'' if below == '.' else below}")
        target = Path(self._temporary.name, str(len(self._found)))
        with tarfile.open(fileobj=BytesIO(archive)) as tar:
            for member in tar:
                path = target / member.name
                if member.isfile() and path.suffix in (".toml", ".csv") and (file := tar.extractfile(member)):
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_bytes(file.read())
        if not (target / "base.toml").is_file():
            raise RevisionError(Message("errors.no_base_at_revision"))
        return target


def _git(folder: Path, *words: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", folder, *words], capture_output=True, check=True)
    except FileNotFoundError:
        raise RevisionError(Message("errors.no_git")) from None
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip().splitlines()
        why = translated(said[-1].removeprefix("fatal: ")) if said else Message("errors.no_such_revision")
        raise RevisionError(Message("errors.git_says", why)) from None
    return done.stdout
