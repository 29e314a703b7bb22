"""The parts of the program that take what users write, each as a function of a text, and texts to try them with.

Run as a script with a part and a size it says what the part takes for each bomb of that size.
"""

import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bombs import DRAFT, FIGURES, TOML, Bombs
from hypothesis import strategies as st

if TYPE_CHECKING:
    from hubcli.base.compiled.store import Store

Part = Callable[[str], object]


def read_file(text: str) -> None:
    """Read a file of a base, and find the lines of what may be wrong in it."""
    from hubcli.base.toml.reader import lines_of, read

    content = text.encode("utf-8", "surrogatepass")
    lines = lines_of(content)
    found = read("facts.toml", content)
    for entry in found.entries[:10]:
        assert lines.of_key(entry.line, ("evidence", 0, "source")) >= 1
    assert all(problem.line >= 1 for problem in found.problems)


def find_blocks(text: str) -> None:
    """Find the blocks of a draft, and write them anew."""
    from hubcli.draft.blocks.refresh import refresh
    from hubcli.draft.text import Draft
    from hubcli.errors import HubError

    with suppress(HubError):
        fresh = refresh(Draft("draft.md", text), lambda words: "Said.\n", force=True)
        assert refresh(Draft("draft.md", fresh), lambda words: "Said.\n") == fresh


def read_draft(text: str) -> None:
    """Read a draft's sentences, each character with its place."""
    from hubcli.draft.reading import read
    from hubcli.draft.text import Draft

    for paragraph in read(Draft("draft.md", text)).paragraphs:
        for sentence in paragraph.sentences:
            assert len(sentence.text) == len(sentence.offsets)
            assert all(0 <= offset < len(text) for offset in sentence.offsets)


def read_numbers(text: str) -> None:
    """Read the figures of a text."""
    from hubcli.figures import read_figures

    for figure in read_figures(text):
        assert text[figure.start : figure.end] == figure.text


def find_anchor(text: str) -> None:
    """Look for the beginning of a text in the whole, and in the rest."""
    from hubcli.evidence.anchors import is_found_in, spans_of

    anchor = text[: min(len(text) // 2 + 1, 200)]
    for passage in (text, text[len(anchor) :]):
        if anchor.split():
            is_found_in(anchor, passage)
            assert all(0 <= start < end <= len(passage) for start, end in spans_of(anchor, passage))


def read_period(text: str) -> None:
    """Read a period."""
    from hubcli.model.period import Period

    with suppress(ValueError):
        period = Period(text)
        assert period.start <= period.end


def search(text: str) -> None:
    """Search the sample base."""
    from hubcli.base.compiled.filters import Scope
    from hubcli.questions.search import search

    search(_sample(), query=text, scope=Scope(), limit=3)


@cache
def _sample() -> "Store":
    from bases import compiled
    from project import SAMPLE

    from hubcli.base.compiled.store import Store

    return Store(compiled(SAMPLE), SAMPLE)


_PIECES = {
    "toml": [
        "[[challenge]]\n", "[[metric]]\n", "[base]\n", "[challenge.label]\n", 'id = "a"\n', "id = 'a-b'\r\n",
        "value = ",
        "1e999\n", "-0x1F\n", "9" * 30, "nan\n", "inf\n", "2024-02-30\n", "0000-01-01\n", "9999-12-31T23:59:60Z\n",
        "07:32:00\n", '"""', "'''", '"', "'", "{", "}", "[", "]", ",", "=", ".", "#", "\\", "\\u0000",
        "\\ud800", "\0",
        "\ufeff", "\r", "\n", " ", "hubs", "evidence", "period = ", '"../2035"\n', "title.en", "中文",
        "true\n", "\x1b",
    ],
    "draft": [
        "<!-- hubcli:begin export -->\n", "<!-- hubcli:end -->\n", "<!-- hubcli:end 0123456789abcdef A base -->\n",
        "<!--", "-->",
        "hubcli:begin", "hubcli:ok", "```\n", "~~~\n", "    ", "> ", "- ", "1. ", "|", "|-|\n",
        "[^hub-post-3]", "[^1]: ",
        "[@post, para. 1]", "[", "](", ")", "`", "*", "_", "<br>", "<div>\n", "&#0;", "&amp;", "---\n",
        "\r\n", "\r", "\n",
        "\n\n", "\t", "\0", "\ufeff", "\u2028", "5 percent", "百分之五", "。", "# ", "https://a.example/",
        "'", '"', "\\",
    ],
    "figures": [
        "1", "9" * 20, ",", ".", "-", "−", "–", "/", "%", "％", "½", "²", "①", "百分之", "分之", "万", "亿",
        "零", "十", "两", "第", "点",
        "约", "超过", "不足", "至", "年", "月", "元", "个百分点", "one", "ninth", "hundred", "and", "a half",
        "billion", "No. ",
        "about ", "over ", "less than ", "to ", "percent", "percentage points", "yuan", "$", "2024",
        "January", " ", "\n", "٣", "Ⅷ",
    ],
    "search": [
        '"', "*", "(", ")", "AND", "OR", "NOT", "NEAR", "^", ":", "-", "+", "ferry", "渡轮", "research",
        "，", "\0", " ", "'", ";", "{", "}", "label", ",", "\ufeff", "a*", "%", "_",
    ],
    "period": ["2024", "0000", "9999", "-", "/", "..", "12", "02", "30", "29", "31", "００", "٣", "\n", " "],
}  # fmt: skip


def _texts(pieces: str) -> st.SearchStrategy[str]:
    piece = st.sampled_from(_PIECES[pieces]) | st.text(max_size=3)
    return st.lists(piece, max_size=30).map("".join)


FUZZED: dict[str, tuple[Part, st.SearchStrategy[str]]] = {
    "reader": (read_file, _texts("toml")),
    "blocks": (find_blocks, _texts("draft")),
    "prose": (read_draft, _texts("draft")),
    "figures": (read_numbers, _texts("figures")),
    "anchors": (find_anchor, _texts("figures")),
    "periods": (read_period, _texts("period")),
    "search": (search, _texts("search")),
}
BOMBED: dict[str, tuple[Part, Bombs]] = {
    "reader": (read_file, TOML),
    "blocks": (find_blocks, DRAFT),
    "prose": (read_draft, DRAFT),
    "figures": (read_numbers, FIGURES),
    "anchors": (find_anchor, FIGURES),
}


SECONDS = 120
"""After which a part that has not ended counts as hanging, on however busy a machine."""


class Taken(NamedTuple):
    """What a part took for a bomb."""

    bomb: str
    seconds: float
    memory: int
    """In bytes, beyond what the process had."""
    ended: bool


def taken(name: str, size: int) -> Iterator[Taken]:
    """What a part takes for each bomb of so many characters, each in a process of its own."""
    part, bombs = BOMBED[name]
    for made in bombs.values():
        part(made(100))  # loads what it needs
    for bomb, made in bombs.items():
        text = made(size)
        start = time.monotonic()
        child = os.fork()
        if not child:
            with suppress(BaseException):
                signal.alarm(SECONDS)
                part(text)
                os._exit(0)
            os._exit(1)
        before = _resident()
        _, status, usage = os.wait4(child, 0)
        yield Taken(bomb, time.monotonic() - start, usage.ru_maxrss * 1024 - before, status == 0)


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    for found in taken(sys.argv[1], int(sys.argv[2])):
        print(json.dumps(found), flush=True)
