"""Numbers in English and Chinese text, read as values with units, compared, found again and written."""

from hubcli.figures.bare_money import read_source_figures
from hubcli.figures.figure import Figure, figure_of_metric
from hubcli.figures.matching import Likeness, compare_figures, find_figure, same_figure, unmatched
from hubcli.figures.reading import read_figures
from hubcli.figures.writing import write_figure

__all__ = [
    "Figure",
    "Likeness",
    "compare_figures",
    "figure_of_metric",
    "find_figure",
    "read_figures",
    "read_source_figures",
    "same_figure",
    "unmatched",
    "write_figure",
]
