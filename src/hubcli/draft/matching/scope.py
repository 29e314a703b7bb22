"""The words that go with a figure in its sentence: those of its clause before and after it, and what it counts."""

from collections.abc import Sequence
from typing import NamedTuple

from hubcli.draft.matching.neutral import says_something
from hubcli.figures import Figure
from hubcli.figures.patterns import regex


class Scope(NamedTuple):
    """The words that go with a figure; places and figures among them are masked by spaces."""

    before: str
    """Those of its clause before it; if it says nothing or no subject there, those of the clause before, and so on."""
    after: str
    """Those of its clause after it; in a list of figures, those after the last."""
    head: str
    """The noun right after it, or what it is a part of: `joint laboratories`, `of investment`."""

    @property
    def text(self) -> str:
        """All of it."""
        return f"{self.before} ; {self.after}"


def scope_of(figure: Figure, figures: Sequence[Figure], masked: str) -> Scope:
    """The scope of one of the figures of a sentence whose places and figures are masked."""
    clauses = clauses_of(masked, figures)
    own = next(number for number, (_, end) in enumerate(clauses) if figure.start < end or number == len(clauses) - 1)
    first = own
    while first and not says_something(masked[clauses[first][0] : figure.start]):
        first -= 1
    if _SHARE.match(masked, clauses[own][0]):
        while first and _GOES_ON.match(masked, clauses[first][0]):
            first -= 1
    last = own
    while last + 1 < len(clauses) and not masked[figure.end : clauses[last][1]].strip():
        if _WORD.match(masked[slice(*clauses[last + 1])].strip()):
            break
        last += 1
    after = masked[figure.end : clauses[last][1]]
    head = _HEAD.match(masked[figure.end : clauses[own][1]])
    return Scope(masked[clauses[first][0] : figure.start], after, head.group().strip() if head else "")


def clauses_of(masked: str, figures: Sequence[Figure] = ()) -> Sequence[tuple[int, int]]:
    """The spans of the clauses of a sentence: between pauses, and between an `and` and a figure after it."""
    pauses = [match.span() for match in _PAUSE.finditer(masked) if not match["short"]]
    for match in _AND.finditer(masked):
        end = next((start for start, _ in pauses if start >= match.end()), len(masked))
        if any(match.end() <= figure.start < end for figure in figures):
            pauses.append(match.span())
    pauses.sort()
    starts = [0, *(end for _, end in pauses)]
    return list(zip(starts, [*(start for start, _ in pauses), len(masked)], strict=True))


_PAUSE = regex(
    r"(?P<short>[(（]\s?[A-Z][A-Za-z&]{1,8}\s?[)）])"  # `research and development (R&D) spending` is one phrase
    r"|[,;:，、；：()（）]|—|\b(?:but|while|whereas|although|though|which|who|whose|where)\b|以及|[和与](?=\s)|而(?!且)"
)
_AND = regex(r"\band\b(?! (?:experimental )?(?:development|technology)\b)")  # `research and development` is one thing
_SHARE = regex("占")
"""A clause that says of what the subject is a part."""
_GOES_ON = regex("占|[比较]|同比|增长")
"""A clause whose subject is that of the clause before it."""
_WORD = regex(r"[A-Za-z]{3}|[\u3400-\u9fff]{2}|[是为成并且但也系]")
_HEAD = regex(
    r"\s*(?:[\u3400-\u9fff]+|(?:(?:of|the|its|their|new|more|further|all) +)*[A-Za-z'’&-]+(?: +[A-Za-z'’&-]+){0,2})"
)
