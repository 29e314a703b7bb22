"""A base of one's own: an empty folder goes in, a small base that passes `check` stands in it."""

from contextlib import suppress
from pathlib import Path

from hubcli.base.files import write_whole
from hubcli.base.house_form import value
from hubcli.errors import HubError, OptionError, OutputError
from hubcli.model.vocabulary import BaseInfo

STARTER = Path(__file__).with_name("starter")
FIRST, TITLES = "base.toml", ('title.en = "Two hubs compared"', 'title.zh = "两个科创中心对比"')


class TakenError(HubError):
    """A folder, or a file, where a base cannot start."""

    def __init__(self, folder: Path, why: str) -> None:
        super().__init__(f"{folder}: {why}; name a new folder, or an empty one")


def start_base(folder: Path, title: str | None) -> list[str]:
    """Write the starting base into a folder; its files, by their paths below it. Raises HubError.

    The file that makes the folder a base is written last.
    """
    texts = {path.relative_to(STARTER).as_posix(): path.read_text(encoding="utf-8") for path in _files()}
    if title is not None:
        texts[FIRST] = _titled(texts[FIRST], title)
    _refuse_taken(folder)
    written: list[Path] = []
    was_there = folder.exists()
    for name in sorted(texts, key=lambda name: name == FIRST):
        path = folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, texts[name])
            written.append(path)
        except OSError as error:
            _take_back(folder, written, was_there=was_there)
            raise OutputError(path, error) from None
    return sorted(texts)


def _take_back(folder: Path, written: list[Path], *, was_there: bool) -> None:
    for path in written:
        path.unlink()
    below = {path.parent for path in _files()} - {STARTER}
    for path in [*(folder / path.relative_to(STARTER) for path in below), *([] if was_there else [folder])]:
        with suppress(OSError):  # not made yet
            path.rmdir()


def _files() -> list[Path]:
    return [path for path in STARTER.rglob("*") if path.suffix in {".toml", ".txt"}]


def _refuse_taken(folder: Path) -> None:
    try:
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
            raise TakenError(folder, "not a folder")
        if folder.is_dir() and any(not path.name.startswith(".") for path in folder.iterdir()):
            raise TakenError(folder, "not empty")
    except OSError as error:
        raise OutputError(folder, error) from None


def _titled(text: str, title: str) -> str:
    from pydantic import ValidationError

    try:
        BaseInfo.model_validate({"title": {"en": title, "zh": title}, "edition": "first"})
    except ValidationError:
        raise OptionError("--title", repr(title), "a title is one line of text without control characters") from None
    for line in TITLES:
        assert line in text
        text = text.replace(line, line.partition("=")[0] + f"= {value(title)}")
    return text
