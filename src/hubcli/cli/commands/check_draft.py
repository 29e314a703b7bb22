"""`hubcli check-draft`: report drafts against the base."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hubcli.cli.finding_options import FindingOutput
from hubcli.cli.options import Limit, Output, writable
from hubcli.cli.reply import Reply, ask_base, reply
from hubcli.errors import OptionError
from hubcli.files import STDIN
from hubcli.messages import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hubcli.base.compiled.store import Store
    from hubcli.draft.text import Draft
    from hubcli.draft.verdicts import DraftCheck
    from hubcli.model.vocabulary import Source
    from hubcli.questions.answer import Answer

Drafts = Annotated[list[Path], typer.Argument(metavar="FILE", show_default=False)]
EveryFinding = Annotated[bool, typer.Option("--all")]
Strict = Annotated[bool, typer.Option("--strict")]
Pair = Annotated[bool, typer.Option("--pair")]


def _copy(path: Path | None) -> Path | None:
    """The file for the copy, which cannot be standard output: the findings go there. Raises HubError."""
    if path == STDIN:
        raise OptionError("--comment", str(path), Message("cli.comment_needs_path"))
    return writable(path)


Comment = Annotated[Path | None, typer.Option("--comment", metavar="DOCX", show_default=False, callback=_copy)]
InPlace = Annotated[bool, typer.Option("--in-place")]
Author = Annotated[str, typer.Option("--author")]
Against = Annotated[Path | None, typer.Option("--against", metavar="DIR", show_default=False)]


def check_draft(
    file: Drafts,
    every: EveryFinding = False,
    strict: Strict = False,
    against: Against = None,
    pair: Pair = False,
    comment: Comment = None,
    in_place: InPlace = False,
    author: Author = "hubcli",
    limit: Limit = None,
    *,
    output: FindingOutput,
) -> Reply:
    """Check the drafts that can be read; what is wrong with the others is raised after the answer."""
    from hubcli.cli.block_commands import runs
    from hubcli.cli.draft_comments import Commenting, refuse_unfit, write_comments
    from hubcli.cli.draft_files import checkable
    from hubcli.draft.check import check_drafts
    from hubcli.questions.answer import shortened

    checks: list[tuple[DraftCheck, Mapping[str, Source]]] = []

    def check(store: "Store") -> "Answer":
        answer = check_drafts(store, drafts=drafts, runs=runs(output.base), every=every, strict=strict)
        checks.append((answer, store.sources))
        return shortened(answer, limit, "findings")

    if pair and len(file) != 2:
        raise OptionError("--pair", " ".join(map(str, file)), Message("pair.two_drafts"))
    commenting = Commenting(comment, in_place, author)
    if author.strip() not in ("", "hubcli") and not commenting.is_asked:
        raise OptionError("--author", author, Message("cli.author_of_comments"))
    refuse_unfit(commenting, file, "--against" if against else "--pair" if pair else "")
    drafts, unread = checkable(file)
    if not drafts or (pair and unread):
        return Reply(None, output, error=unread)
    if pair:
        return _pair(drafts[0], drafts[1], limit, output)
    if against:
        return _against(against, drafts, every, strict, limit, output)._replace(error=unread)
    checked = ask_base(check, output)._replace(error=unread)
    if commenting.is_asked:
        return checked._replace(notes=write_comments(drafts, *checks[-1], commenting))
    return checked


def _pair(one: "Draft", other: "Draft", limit: int | None, output: Output) -> Reply:
    """Hold a report and its twin against each other; of the base only the places are asked."""
    from hubcli.draft.matching.base_figures import BaseFigures
    from hubcli.draft.twins.check import check_pair
    from hubcli.draft.twins.places import TwinPlaces
    from hubcli.questions.answer import shortened

    def check(store: "Store") -> "Answer":
        return shortened(check_pair(one, other, TwinPlaces(BaseFigures(store))), limit, "findings")

    return ask_base(check, output)


def _against(
    folder: Path, drafts: "list[Draft]", every: bool, strict: bool, limit: int | None, output: Output
) -> Reply:
    """Check drafts against copies of the texts that they cite; no base is opened."""
    from hubcli.draft.against.check import check_against
    from hubcli.draft.against.copies import Copies
    from hubcli.questions.answer import shortened

    found = check_against(drafts, Copies(folder, (draft.name for draft in drafts)), every=every, strict=strict)
    return reply(shortened(found, limit, "findings"), output)
