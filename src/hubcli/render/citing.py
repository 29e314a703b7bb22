"""How Markdown cites: self-contained footnotes, keys for pandoc, or not at all."""

from collections.abc import Mapping
from unicodedata import east_asian_width

from hubcli.citations import label_of
from hubcli.document import Cite

# Empty braces end pandoc's search for a locator, and any style prints the passage as it is written here. A locator is
# dropped by the styles of GB/T 7714, which print pages only.
LOCATORS = {"en": "para. {}", "zh": "第{}段"}
LINES = {"en": "transcribed in {1}.csv, line {0}", "zh": "转录于{1}.csv第{0}行"}
STOPS = (".", "。")


class Notes:
    """The citations of a document so far."""

    def __init__(self, style: str = "footnotes", lang: str = "en", anchors: Mapping[str, str] | None = None) -> None:
        self._style = style
        self.lang = lang
        self.anchors = anchors or {}
        """The heading that is above each entry with an anchor, by its own anchor."""
        self._written = ""
        self._end = ""
        self.footnotes: dict[str, Cite] = {}
        """What the footnotes are for, by label, in order."""

    def cite(self, text: str, cite: Cite) -> str:
        """The text followed by a citation."""
        match self._style:
            case "none":
                return text
            case "pandoc":
                return self._with_key(text, cite)
            case _:
                label = label_of(cite)
                self.footnotes.setdefault(label, cite)
                return f"{text}[^{label}]"

    def _with_key(self, text: str, cite: Cite) -> str:
        """A key before the full stop, as pandoc expects; adjacent keys share brackets."""
        locator = LOCATORS if cite.table is None else LINES
        item = f"@{cite.source}{{}}, {locator[self.lang].format(cite.passage, cite.table)}"
        if text and text == self._written:
            self._written = f"{text.removesuffix(self._end)}; {item}{self._end}"
        else:
            stop = text[-1] if text.endswith(STOPS) else ""
            before = text.removesuffix(stop)
            gap = " " if before and east_asian_width(before[-1]) not in "WF" else ""
            self._end = f"]{stop}"
            self._written = f"{before}{gap}[{item}{self._end}"
        return self._written
