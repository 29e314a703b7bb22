"""A table of HTML: its cells come in as they are read, its rows come out whole."""

from hubcli.draft.reading.sentences import PlainText

Row = list[PlainText]


class HtmlTable:
    """A table being read; cells that span rows or columns are in each of them."""

    def __init__(self) -> None:
        self.heads: list[Row] = []
        self.rows: list[Row] = []
        self.row: Row = []
        self.is_head = True
        self.span = (1, 1)
        self.below: dict[int, tuple[int, PlainText]] = {}
        """By column how many more rows a cell spans."""

    def begin_cell(self, tag: str, rows: int, columns: int) -> None:
        """Begin a cell that spans rows and columns."""
        self.is_head &= tag == "th"
        self.span = rows, columns

    def add(self, cell: PlainText) -> None:
        """Add a cell to the row."""
        self._fill()
        rows, columns = self.span
        for number in range(columns):
            merged = cell if not number else PlainText(cell.text, ())
            if rows > 1:
                self.below[len(self.row)] = rows - 1, PlainText(cell.text, ())
            self.row.append(merged)

    def end_row(self) -> None:
        """End the row; the first is one of heads, and so is each of heads only after it."""
        if self.row:
            self._fill()
            is_head = not self.heads or (self.is_head and not self.rows)
            (self.heads if is_head else self.rows).append(self.row)
        self.row, self.is_head = [], True

    def _fill(self) -> None:
        while len(self.row) in self.below:
            left, cell = self.below.pop(len(self.row))
            if left > 1:
                self.below[len(self.row)] = left - 1, cell
            self.row.append(cell)
