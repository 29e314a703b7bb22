"""Sign-offs are written into `reviews.toml`, one on each line, sorted by id; those of other readers stay."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, NamedTuple

from hubcli.base.appending import exclusively
from hubcli.base.toml.reader import read
from hubcli.base.toml.writer import value
from hubcli.errors import HubError, OutputError, quoted
from hubcli.evidence.reviews import digest_of, digest_of_tension, is_transcribed, unpinned
from hubcli.files import shown_folder, write_whole
from hubcli.messages import Message
from hubcli.model.facts import Fact
from hubcli.model.period import Period
from hubcli.model.review import Opinion, Reader, Review
from hubcli.model.tension import Tension
from hubcli.model.text import LINE_PATTERN
from hubcli.questions.answer import Answer, plain
from hubcli.questions.sign_offs import ReviewCounts, reader_key
from hubcli.sources.pins import Pins

FILE = "reviews.toml"
HEAD = "# Written by `hubcli review`: sign-offs.\n"


class UnpinnedError(HubError):
    """Passages without a pin, to which no sign-off can be bound."""

    def __init__(self, fact: str, passages: Sequence[str]) -> None:
        super().__init__(Message("errors.unpinned", fact, list(passages)))


class Signer(NamedTuple):
    """Who signs off, and when."""

    by: str
    reader: Reader
    date: Period


class Said(NamedTuple):
    """What a reader says of a fact, or of a tension."""

    facts: tuple[Fact, ...]
    """The fact as it was read, or all of the tension's."""
    verdict: Opinion
    note: str | None = None
    tension: Tension | None = None


@dataclass(frozen=True)
class SignedOff(Answer):
    """The sign-offs that are now in the base."""

    schema: ClassVar[str] = "hubcli/review-signed/1"
    signed: tuple[Review, ...]
    counts: ReviewCounts | None
    """For all facts of the base."""
    tension_counts: ReviewCounts | None
    """For all of its tensions."""
    file: str


def sign_off(folder: Path, said: Iterable[Said], *, signer: Signer, pins: Pins) -> tuple[Review, ...]:
    """Record what a reader says of facts and tensions of a base; `pins` are as they were read. Raises HubError."""
    new = tuple(_review(one, signer, pins) for one in said)
    with exclusively(folder):
        path = folder / FILE
        reviews = {_key(review): review for review in [*written_reviews(path), *new]}
        try:
            write_whole(path, file_text(reviews.values()))
        except OSError as error:
            raise OutputError(path, error) from None
    return new


def written_reviews(path: Path) -> list[Review]:
    """The sign-offs in a file. Raises HubError if it holds anything else."""
    if not path.exists():
        return []
    content = read(FILE, path.read_bytes())
    found = [entry.record for entry in content.entries if isinstance(entry.record, Review)]
    if content.problems or len(found) < len(content.entries):
        raise HubError(Message("errors.only_sign_offs", shown_folder(path)))
    return found


def file_text(reviews: Iterable[Review]) -> str:
    """The content of the file of these sign-offs, sorted."""
    rows = (plain(review) for review in sorted(reviews, key=_key))
    lines = "".join(f"    {value(row)},\n" for row in rows)
    return f"{HEAD}review = [\n{lines}]\n"


def _review(said: Said, signer: Signer, pins: Pins) -> Review:
    for text in (signer.by, said.note or "-"):
        if not re.fullmatch(LINE_PATTERN, text):
            raise HubError(Message("errors.not_a_line", quoted(text)))
    for fact in said.facts:
        # A table's figure in a tension is bound by its claim: the line of the table says no more.
        if (missing := unpinned(fact, pins)) and not (said.tension and is_transcribed(fact)):
            raise UnpinnedError(fact.id, missing)
    (first, *_), tension = said.facts, said.tension
    return Review(
        fact=None if tension else first.id,
        tension=tension.id if tension else None,
        **signer._asdict(),
        verdict=said.verdict,
        digest=digest_of_tension(tension, said.facts, pins) if tension else digest_of(first, pins),
        note=said.note,
    )


def _key(review: Review) -> tuple[str, str, Reader]:
    return review.read, reader_key(review.by), review.reader
