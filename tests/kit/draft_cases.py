"""Drafts whose expectations stand below each paragraph: `<!-- 4.2 percent: differs a-fact, 3.8 percent -->`."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from hubcli.base.compiled.store import Store
from hubcli.draft.blocks.formats import Runs
from hubcli.draft.check import findings_on
from hubcli.draft.findings import known_of
from hubcli.draft.text import Draft
from hubcli.draft.verdicts import RIGHT, DraftFinding, DraftVerdict

_EXPECTATION = re.compile(
    r"<!-- (?P<text>.+?): (?P<verdict>[a-z_]+)(?: (?P<fact>[a-z0-9-]+))?(?:, (?P<expected>.+?))? -->"
)


class Expectation(NamedTuple):
    """What must be found in a paragraph; no fact or value is none that matters."""

    text: str
    verdict: str
    fact: str | None
    expected: str | None

    def is_met_by(self, finding: DraftFinding) -> bool:
        return (
            self.text in finding.text
            and self.verdict == finding.verdict
            and self.fact in (None, finding.fact)
            and self.expected in (None, finding.expected)
        )


class Case(NamedTuple):
    """A paragraph of a draft, with what must be and what is found in it."""

    line: int
    text: str
    expectations: tuple[Expectation, ...]
    findings: tuple[DraftFinding, ...]

    @property
    def is_wrong(self) -> bool:
        """Whether there is a mistake in it."""
        return any(expectation.verdict not in RIGHT for expectation in self.expectations)

    @property
    def is_reported(self) -> bool:
        """Whether a mistake is found in it."""
        return any(finding.verdict not in RIGHT for finding in self.findings)

    @property
    def is_exact(self) -> bool:
        """Whether everything expected is found, and nothing wrong that is not expected."""
        met = all(any(map(expectation.is_met_by, self.findings)) for expectation in self.expectations)
        wrong = [finding for finding in self.findings if finding.verdict not in RIGHT]
        return met and all(any(one.is_met_by(finding) for one in self.expectations) for finding in wrong)


def cases(path: Path, store: Store) -> list[Case]:
    """The paragraphs of a draft that have something to find or are to have nothing."""
    text = path.read_text(encoding="utf-8")
    found = check(text, store)
    return list(_cases(text.split("\n"), found))


def check(text: str, store: Store) -> tuple[DraftFinding, ...]:
    """Every finding on a draft, right ones too."""
    return tuple(findings_on(Draft("draft.md", text), Runs(lambda words: ""), _known(store)))


_known = lru_cache(maxsize=1)(known_of)


def _cases(lines: Sequence[str], found: Sequence[DraftFinding]) -> Iterator[Case]:
    for number, line in enumerate(lines, 1):
        if not line or line.startswith(("#", "<!--")):
            continue
        below = lines[number:]
        end = next((count for count, following in enumerate(below) if not following.startswith("<!--")), len(below))
        matches = (_EXPECTATION.fullmatch(comment) for comment in below[:end])
        expectations = tuple(Expectation(**match.groupdict()) for match in matches if match)
        assert len(expectations) == end, f"line {number}: an expectation that cannot be read"
        yield Case(number, line, expectations, tuple(finding for finding in found if finding.location.line == number))


def assert_as_marked(sentence: str, base: Store) -> None:
    """Assert that in a sentence `[accused]` figures differ, `{matched}` ones match, and all the rest is neither."""
    text = re.sub(r"[\[\]{}]", "", sentence)
    found = check(text, base)
    accused = {one.text for one in found if one.verdict is DraftVerdict.DIFFERS}
    matched = {one.text for one in found if one.verdict is DraftVerdict.MATCH}
    assert [_ends(one) for one in re.findall(r"\[(.+?)\]", sentence)] == sorted(map(_ends, accused), key=text.index)
    assert {_ends(one) for one in re.findall(r"\{(.+?)\}", sentence)} == set(map(_ends, matched))


def _ends(figure: str) -> str:
    """A figure without the words before its number."""
    return re.sub(r"\A(?:about|some|roughly|up to|约)\s*", "", figure)
