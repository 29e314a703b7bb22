"""Numbers in English and Chinese text, read as values with units, compared, found again and written.

Each name is imported from its module when it is first used: who only writes figures does not load the readers.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hubcli.figures.bare_money import read_source_figures
    from hubcli.figures.figure import Figure, figure_of_metric
    from hubcli.figures.matching import (
        Amounts,
        Likeness,
        compare_figures,
        find_figure,
        forget_figures,
        same_figure,
        unmatched,
    )
    from hubcli.figures.reading import read_figures
    from hubcli.figures.writing import write_figure

_HOMES = {
    "bare_money": ("read_source_figures",),
    "figure": ("Figure", "figure_of_metric"),
    "matching": ("Amounts", "Likeness", "compare_figures", "find_figure", "forget_figures", "same_figure", "unmatched"),
    "reading": ("read_figures",),
    "writing": ("write_figure",),
}
__all__ = [
    "Amounts",
    "Figure",
    "Likeness",
    "compare_figures",
    "figure_of_metric",
    "find_figure",
    "forget_figures",
    "read_figures",
    "read_source_figures",
    "same_figure",
    "unmatched",
    "write_figure",
]


def __getattr__(name: str) -> object:
    home = next((module for module, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"hubcli.figures.{home}"), name)
