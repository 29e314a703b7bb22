"""What goes wrong on a user's side: one family, each member says where, what, and the way out."""

from collections.abc import Iterable, Sequence
from pathlib import Path


class HubError(Exception):
    """A question that could not be asked; the program ends with exit code 2."""


class UnknownNameError(HubError):
    """A name that stands for nothing in the base."""

    def __init__(self, what: str, name: str, known: Iterable[str], *, list_with: str | None = None) -> None:
        self.name = name
        close = nearest(name, known)
        hint = f"; did you mean '{close}'?" if close else ""
        way_out = f" ('{list_with}' lists them)" if list_with else ""
        super().__init__(f"no {what} '{name}'{hint}{way_out}")


class NoBaseError(HubError):
    """A folder that holds no base."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(f"{folder}: {reason}; --base or HUBCLI_BASE names the folder of a base, with its base.toml")


class OptionError(HubError):
    """An option's value that cannot be used."""

    def __init__(self, option: str, value: str, why: str) -> None:
        super().__init__(f"{option} {value}: {why}")


class OutputError(HubError):
    """A file that could not be written."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(f"{path}: cannot write: {error.strerror or error}; nothing was changed")


class MissingExtraError(HubError):
    """A package that only an extra brings."""

    def __init__(self, extra: str, what_for: str) -> None:
        super().__init__(f"{what_for} needs the extra '{extra}': in the folder of its code, pip install '.[{extra}]'")


class BrokenBaseError(HubError):
    """A base with problems, all of them, each of which says itself in one line."""

    def __init__(self, problems: Sequence[object]) -> None:
        self.problems = tuple(problems)
        count = len(self.problems)
        summary = "1 problem: mend it" if count == 1 else f"{count} problems: mend them"
        super().__init__("\n".join([*map(str, self.problems), f"{summary} and run 'hubcli check' again"]))


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name most like this one, if any is like it at all."""
    from rapidfuzz import fuzz, process, utils  # only a mistake needs it

    best = process.extractOne(name, list(known), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=60)
    return best[0] if best else None
