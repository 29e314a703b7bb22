"""How git comes to use `hubcli merge`: a line of `.gitattributes`, and two settings of the repository."""

import subprocess
from pathlib import Path

from hubcli.errors import HubError, quoted
from hubcli.files import real
from hubcli.messages import Message

ATTRIBUTES = ".gitattributes"
SETTINGS = {
    "merge.hubcli.name": "hubcli",
    "merge.hubcli.driver": "hubcli merge %O %A %B %P",
}
_LINE = "*.toml merge=hubcli\n"


def attributes(folder: Path) -> str:
    """The content of the folder's `.gitattributes` with the line for the driver. Raises HubError, OSError."""
    path = folder / ATTRIBUTES
    try:
        old = path.read_text(encoding="utf-8") if path.is_file() else ""
    except UnicodeDecodeError:
        raise HubError(Message("errors.file", quoted(str(path)), Message("problems.not_utf8"))) from None
    if _LINE.strip() in old.splitlines():
        return old
    return f"{old}\n{_LINE}" if old and not old.endswith("\n") else old + _LINE


def refuse_no_repository(folder: Path) -> None:
    """Refuse a folder that is in no git repository. Raises HubError."""
    if not _in_repository(folder):
        raise HubError(Message("errors.no_repository", folder))


def has_to_be_set(folder: Path) -> bool:
    """Whether the folder is in a git repository that has no such driver yet."""
    if not _in_repository(folder):
        return False
    try:
        return subprocess.run([*_config(folder), "--get", "merge.hubcli.driver"], capture_output=True).returncode != 0
    except FileNotFoundError:
        return False  # whoever works without git has nothing to set


def set_driver(folder: Path) -> None:
    """Set the driver in the settings of the folder's repository. Raises HubError."""
    for name, value in SETTINGS.items():
        try:
            subprocess.run([*_config(folder), "--local", name, value], capture_output=True, check=True)
        except FileNotFoundError:
            raise HubError(Message("errors.no_git")) from None
        except subprocess.CalledProcessError as error:
            raise HubError(Message("errors.git_says", error.stderr.decode(errors="replace").strip())) from None


def _in_repository(folder: Path) -> bool:
    path = real(folder)
    return any((above / ".git").exists() for above in (path, *path.parents))


def _config(folder: Path) -> list[str]:
    return ["git", "-C", str(folder), "config"]
