"""What is read of a draft and what is named as not read are together all of its text, whatever its shapes."""

import re
from collections import Counter
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from hubcli.draft.reading import read
from hubcli.draft.reading.sentences import Paragraph
from hubcli.draft.text import Draft

WORD = re.compile(r"(?:read|left)[0-9]+z|[读略][甲乙丙丁戊己庚辛壬癸]+末")

# Each W is a word of the text and each X one that is not to be read; I is one of the inline shapes, N a number.
INLINE = (
    "W", "**W** W", "*W*", "W W", "`X`", "``X ` X``", "[W](https://a.example/X)", "[W](x.png 'W')", "W\nW", "W\\\nW",
    "![W](X.png \"W\")", "<https://a.example/X>", "https://a.example/X", "~~X~~", "<del>X</del>", "<ins>W</ins>",
    "<b>W</b>", "W<br>W", "{--X--}", "{++W++}", "{~~X~>W~~}", "{==W==}{>>X<<}", "[W]{.mark}", "[X]{.deletion by=A}",
    "[W]{.insertion}", "$W$", "$X_1$", "%%X%%", "![[X.png]]", "[[X|W]]", "[[W]]", "`r X`", "`{python} X`", "W^[W]",
    "{{< include X >}}", "<!-- X -->", "W\\*W", "W &amp; W", "==W==", "{ref}`X`", "\\SI{X}{\\parsec}",
    "\\SI{W}{\\percent}", "<img alt='W'>", "<s>X **X**</s>", "[W `X` W](X)", "W-\nW", "_W_ __W__", "$W\\%$", "W[^1]",
    "[@key-X, para. 3]", "As @a-key says", "{cite:p}`key-X`", "\\citep{key-X}", "#cite(<key-X>)", "R&D W",
    "W~W", "W_W_W", "\u200bW", "[W][ref]", "[ref]", "W  \nW",
)  # fmt: skip
BLOCKS = (
    "I", "I\nI", "# I", "## 3.1 I", "I\n===", "- I\n- I\n  I", "1. I\n2. I", "> I\n> I", "- [ ] I", "[^N]: I",
    "W\n\n    X\n    X", "```\nX\n```", "```{note}\nI\n```", "```{note} W\n:class: tip\n\nI\n\n- I\n```",
    "```{csv-table}\n:file: X\n```", "$$\nX^2\n$$",
    "```{python}\n#| fig-cap: \"W W\"\nX\n```", "```{r, fig.cap='W'}\nX\n```",
    "::: {.callout-note}\nI\n:::", ":::{table} W\n| W | W |\n| - | - |\n| W | W |\n:::", ":::{code-block}\nX\n:::",
    "% X", "%%\nX\n\nX\n%%", "$$\nW\n$$", "| W | W |\n|---|---|\n| I | I |",
    "| W | |\n|---|---|\n| | 2023 |\n| W | W |", "<p>W <b>W</b></p>", "W\n:   I",
    "<table><tr><th colspan=2>W</th></tr><tr><td rowspan=2>W</td><td>W</td></tr><tr><td>W</td></tr></table>",
    "<div>\n\nI\n\n</div>", "<p>W<del>X</del></p>", "<script>X</script>", "<div hidden>X</div>", "<pre>X</pre>",
    "<!-- X -->", "<details><summary>W</summary>W</details>", "+---+---+\n| W | W |\n+===+===+\n| W | W |\n+---+---+",
    "[X]: https://a.example/X 'X'", "(a-name)=\nI", "[^hub-post-3]: X", "> ```\n> X\n> ```", "- I\n\n      X",
    "> | W | W |\n> |---|---|\n> | W | W |", "<img src='a.png' alt='W' title=\"W\">", "- ```{tip}\n  I\n  ```\n- I",
    "[ref]: https://a.example/X", "<table>\n<tr><td>W</td></tr>\n\n<tr><td>W</td></tr>\n</table>",
)  # fmt: skip
LISTED = (
    "```{list-table} W\n:header-rows: 1\n\n* - W\n  - W\n* - W\n    W\n  - W\n```",
    ":::{list-table}\n- * W\n  * W\n:::",
    '```{csv-table} W\n:header: W, "W, W"\n\nW, "W ""W"", W"\n```', "> ```{csv-table}\n> W,W\n> ```",
    "\\begin{tabular}{lr}\nW & \\textbf{W} \\\\ \\hline\nW & W \\\\\n\\end{tabular}",
)  # fmt: skip
FRAME, RULES, ROW = "-----------------", "-------------------- --------", "W                    W"
DRAWN = (f"  {ROW}\n{RULES}\n  {ROW}", f"{FRAME}\n{ROW}\n{RULES}\n{ROW}\n                      W\n\n{ROW}\n{FRAME}")


@st.composite
def drafts(draw: st.DrawFn) -> str:
    """Drafts of these shapes, in which every word is another."""
    blocks = draw(st.lists(st.sampled_from([*BLOCKS, *LISTED, *DRAWN]), min_size=1, max_size=5))
    ending, han = draw(st.sampled_from(["\n", "\r\n", "\r"])), draw(st.booleans())
    inline = st.lists(st.sampled_from(INLINE), min_size=1, max_size=4).map(" ".join)
    prose = "\n\n".join(_filled(block, draw(st.lists(inline, min_size=4, max_size=4))) for block in blocks)
    numbers = count(1)
    named = re.sub("[WX]", lambda found: _word(found.group(), next(numbers), han=han), prose)
    return named.replace("N", str(next(numbers))).replace("\n", ending)


def _filled(block: str, inline: list[str]) -> str:
    left = iter(inline)
    return re.sub("I", lambda _: _fit(next(left), block), block)


def _fit(inline: str, block: str) -> str:
    """The inline shapes on one line if the block has more of them; a bar would end a cell."""
    inline = inline if block == "I" else " ".join(inline.split())
    return inline.replace("[[X|W]]", "W") if block.startswith("|") else inline


def _word(kind: str, number: int, *, han: bool) -> str:
    if han:
        return (
            f"{'读' if kind == 'W' else '略'}{''.join('甲乙丙丁戊己庚辛壬癸'[int(digit)] for digit in str(number))}末"
        )
    return f"{'read' if kind == 'W' else 'left'}{number}z"


def words_read(paragraphs: tuple[Paragraph, ...]) -> set[int]:
    """The places of the characters read."""
    return {place for each in paragraphs for sentence in each.sentences for place in sentence.offsets}


@given(drafts())
def test_what_is_read_and_what_is_named_as_not_read_are_the_draft(markdown: str) -> None:
    reading = read(Draft("draft.md", markdown))
    read_places = words_read(reading.paragraphs)
    left = Counter(place for part in reading.not_read for place in range(part.start, part.end))
    around = " ".join(words for each in reading.paragraphs for sentence in each.sentences for words in sentence.around)
    for word in WORD.finditer(markdown):
        places = set(range(*word.span()))
        if word.group()[0] in "r读":
            assert places <= read_places or word.group() in around, word.group()
            assert not any(left[place] for place in places), word.group()
        else:
            assert not places & read_places, word.group()
            assert all(left[place] == 1 for place in places) or "key-" in markdown[word.start() - 4 : word.end()], (
                word.group()
            )


@given(drafts())
def test_every_character_read_is_in_the_draft_where_it_says(markdown: str) -> None:
    for paragraph in read(Draft("draft.md", markdown)).paragraphs:
        for sentence in paragraph.sentences:
            for word in WORD.finditer(sentence.text):
                start, end = sentence.offsets[word.start()], sentence.offsets[word.end() - 1] + 1
                assert markdown[start:end] == word.group()
