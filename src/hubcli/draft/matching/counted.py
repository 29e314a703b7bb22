"""Which of several indicators that are measured alike each figure of a sentence is of: the one named beside it."""

import re
from collections.abc import Mapping, Sequence

from hubcli.draft.matching.detection import figure_unit
from hubcli.figures import Figure
from hubcli.model.vocabulary import Indicator
from hubcli.words.keywords import terms
from hubcli.words.mentions import Lexicon

BESIDE = 0.5
"""What part of the words of an indicator's name must stand beside a figure."""


def indicators_of(
    figures: Sequence[Figure], named: frozenset[str], silenced: str, known: Mapping[str, Indicator], lexicon: Lexicon
) -> list[frozenset[str]]:
    """For each figure those of the indicators named in the sentence that it may be of.

    Of several that have its unit it is those named right behind it (`14 innovation platforms`), else right before it.
    """
    found = []
    for number, figure in enumerate(figures):
        alike = {id_ for id_ in named if figure_unit(known[id_].unit) is figure.unit}
        if len(alike) > 1:
            floor = figures[number - 1].end if number else 0
            ceiling = figures[number + 1].start if number + 1 < len(figures) else len(silenced)
            behind = _PAUSE.split(silenced[figure.end : ceiling])[0]
            before = _PAUSE.split(silenced[floor : figure.start])[-1]
            beside = _beside(alike, behind, lexicon) or _beside(alike, before, lexicon) or alike
            found.append((named - alike) | beside)
        else:
            found.append(named)
    return found


def _beside(indicators: set[str], text: str, lexicon: Lexicon) -> set[str]:
    words = terms(text)
    return {id_ for id_ in indicators if lexicon.nearness(id_, words) >= BESIDE}


_PAUSE = re.compile(r"[,;:，、；：。()（）]|\b(?:and|but|while|with)\b|以及|和|与")
