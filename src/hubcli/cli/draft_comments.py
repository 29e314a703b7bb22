"""The findings on drafts in Word are written into them as comments, or into a copy."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hubcli.draft.reading.formats import is_word
from hubcli.draft.text import Draft, DraftError, Fault
from hubcli.errors import HubError, OptionError, OutputError
from hubcli.files import STDIN, replacing
from hubcli.messages import Message

if TYPE_CHECKING:
    from hubcli.draft.office.word import WordDraft
    from hubcli.draft.office.word_comments import Comment
    from hubcli.draft.verdicts import DraftCheck
    from hubcli.model.vocabulary import Source


class Commenting(NamedTuple):
    """Where comments go, and whose they are."""

    copy: Path | None
    in_place: bool
    author: str

    @property
    def is_asked(self) -> bool:
        """Whether comments are wanted."""
        return self.in_place or self.copy is not None


def refuse_unfit(commenting: Commenting, paths: Sequence[Path], baseless: str) -> None:
    """Raise HubError if comments cannot go where they are wanted, or not with an option that needs no base."""
    if commenting.is_asked and baseless:
        raise HubError(Message("cli.comment_or_pair" if baseless == "--pair" else "cli.comment_needs_base"))
    if not commenting.author.strip():
        raise OptionError("--author", commenting.author, Message("cli.comment_needs_author"))
    if commenting.copy and not is_word(commenting.copy):
        raise OptionError("--comment", str(commenting.copy), Message("cli.comment_is_word"))
    if commenting.copy and (commenting.in_place or len(paths) > 1):
        raise OptionError("--comment", str(commenting.copy), Message("cli.comment_one_draft"))
    if commenting.in_place and STDIN in paths:
        raise OptionError("--in-place", str(STDIN), Message("cli.comment_needs_file"))


def write_comments(
    drafts: Sequence[Draft], answer: "DraftCheck", sources: "Mapping[str, Source]", commenting: Commenting
) -> tuple[Message, ...]:
    """Write the findings into the drafts, or the copy, and return what was done. Raises DraftError and OutputError."""
    from hubcli.draft.office.word import WordDraft
    from hubcli.draft.office.word_comments import with_comments

    words = [draft for draft in drafts if isinstance(draft, WordDraft)]
    for draft in drafts:
        if draft not in words:
            raise DraftError(draft.name, [Fault(0, Message("drafts.no_comments_here"))])
    done = [(draft, _comments(draft, answer, sources)) for draft in words]
    for draft, comments in done:
        content = with_comments(draft, comments, author=commenting.author)
        _write(commenting.copy or Path(draft.name), content, None if commenting.copy else draft)
    return tuple(Message("cli.commented", commenting.copy or draft.name, len(comments)) for draft, comments in done)


def _comments(draft: "WordDraft", answer: "DraftCheck", sources: "Mapping[str, Source]") -> "list[Comment]":
    from hubcli.draft.office.word_comments import Comment
    from hubcli.pages.draft_comments import comment_on

    found = [finding for finding in answer.findings if finding.location.file == draft.name]
    return [Comment(draft.span(one.location), comment_on(one, draft.lang, sources)) for one in found]


def _write(path: Path, content: bytes, before: Draft | None) -> None:
    """Write a file as a whole; one that was read before only if nobody has changed it. Raises the same."""
    try:
        if before and path.read_bytes() != getattr(before, "content", b""):
            raise DraftError(before.name, [Fault(0, Message("drafts.changed_meanwhile"))])
        with replacing(path) as new:
            new.write_bytes(content)
    except OSError as error:
        raise OutputError(path, error) from None
