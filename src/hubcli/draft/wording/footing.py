"""What is stated as done but is planned or called for in the base, and as done again but was the first time there."""

import re
from collections.abc import Iterator, Sequence

from hubcli.draft.bilingual import Bilingual
from hubcli.draft.verdicts import DraftVerdict, Slip
from hubcli.draft.wording.remark import Remark
from hubcli.draft.wording.restated import BOTH, Here, Restated
from hubcli.figures import Figure, read_figures
from hubcli.figures.patterns import regex
from hubcli.model.facts import Fact, Metric, Qualifier
from hubcli.model.footing import FOOTINGS, Footing
from hubcli.model.text import Lang
from hubcli.model.units import Unit


def stated_as_done(text: str, here: Here, lang: Lang) -> Iterator[Remark]:
    """What the base says where a sentence states a plan or a need as done, and no fact states it as an outcome."""
    done = _DONE.search(text)
    if not done or _AHEAD.search(_PROPOSED.sub("", text)):
        return
    restated = here()
    sure = [one for one in restated if (one.is_sure and one.cover >= BOTH) or _is_of_place(one)]
    best = sure[0] if sure else None
    if best is None or isinstance(best.fact, Metric) or _is_outcome(best.fact):
        return
    said = best.fact.statement[lang]
    if _DONE.search(said) and not _AHEAD.search(said):
        return  # it is planned or called for that something was done
    outcomes = [one for one in restated if _is_outcome(one.fact)]
    if not any(one.cover + one.kept >= best.cover + best.kept - _CLOSE for one in outcomes):
        yield Remark(*done.span(), DraftVerdict.DIFFERS, Slip.IN_FORCE, None, (best.fact.id,))


def stated_as_repeated(text: str, figures: Sequence[Figure], here: Here, lang: Lang) -> Iterator[Remark]:
    """What the base says where a sentence states as repeated what a fact states as the first of its kind."""
    again = _AGAIN.search(text)
    if not again:
        return
    ranks = {rank.value for rank in _ranks(figures) if rank.end <= again.start() or again.end() <= rank.start}
    for one in here():
        said = one.fact.statement[lang]
        first = (one.is_sure or one.cover >= _HALF) and _FIRST.search(said)
        if first and not (ranks and ranks.isdisjoint(rank.value for rank in _ranks(read_figures(said)))):
            yield Remark(*again.span(), DraftVerdict.DIFFERS, Slip.FIRST_TIME, None, (one.fact.id,))
            return


def _ranks(figures: Sequence[Figure]) -> Iterator[Figure]:
    return (one for one in figures if one.unit == Unit.RANK and one.qualifier is Qualifier.EXACT)


def _is_outcome(fact: Fact) -> bool:
    """Whether it states what is so: not a plan, nor that something was proposed."""
    return FOOTINGS[fact.modality] is Footing.OUTCOME and not _PROPOSAL.search(fact.statement.zh)


_PROPOSAL = regex("提出[，,]?[将把]")


def _is_of_place(one: Restated) -> bool:
    """Whether the sentence, which names the fact's own place, says most of it and not much else."""
    return one.fact.place is not None and min(one.cover, one.kept) >= _MOST


_MOST = 0.55
"""The share of each that is enough at a place of its own."""
_HALF = 0.5
"""The share of such a fact that is enough: what it says of the first time is not in the sentence."""
_CLOSE = 0.15
"""How much less sure an outcome may be and still be what the sentence restates."""
_DONE = Bilingual(
    r"\b(?:(?:has|have|had) (?:already |now |fully |since )*(?:been )?(?:\w+(?:ed|en|ilt|et|put|ade)"
    r"|(?:be)?come|gone|begun)\b"
    r"|(?:is|are) (?:now |already |fully )*(?:in force|in place|implemented|established|completed|built)"
    r"|(?:was|were) (?:\w+ly )?(?:established|completed|achieved|implemented|built|unified))",
    r"已经?(?:全面|基本|正式|全部)?[\u3400-\u9fff]{2}|全面落实|建成了|完成了|实现了|得到落实",
    re.IGNORECASE,
    needs="has have had is are was were",
)
_PROPOSED = regex("[就对][^，。；]{1,12}提出的")
"""What somebody proposed, as an attribute: 七部门就此提出的举措."""
_AHEAD = Bilingual(
    r"\b(?:should|must|needs? to|ought|to be|will|shall|plans?|aims?|called|calls|proposed|not"
    r"|(?:is|are|was|were) to)\b",
    "应|要(?!求)|将|拟|计划|力争|提出|要求|尚未|没有|未",
)
_AGAIN = Bilingual(
    r"\b(?:again|once more|for the (?:second|third|fourth) time|retain(?:s|ed)|defend(?:s|ed)|regain(?:s|ed)"
    r"|for another year|(?:second|third|fourth) (?:consecutive|straight) (?:year|time))\b",
    "再次|再度|卫冕|问鼎[^，。]{0,4}[两二三四]次|又一次|第[二三四]次|蝉联|连续[^，。]{1,4}[年次](?:登顶|居首|第一|位居第一)|重回|重返",
    re.IGNORECASE,
    needs="agai once time reta defe rega year",
)
_FIRST = regex(r"\bfirst time\b|\bthe first in which\b|首次|第一次|首度", re.IGNORECASE)
