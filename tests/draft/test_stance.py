"""What a sentence supposes, denies, expects or plans is not what it claims."""

import pytest

from hubcli.draft.matching.stance import Stance, stance_of


@pytest.mark.parametrize(
    ("before", "after", "stance"),
    [
        ("The share was ", " in 2024.", Stance.CLAIMED),
        ("If the share were ", ", money would run out.", Stance.SUPPOSED),
        ("Had the share stayed at ", ", money would have run out.", Stance.SUPPOSED),
        ("What if the share was ", "?", Stance.SUPPOSED),
        ("The share was not ", " in 2024.", Stance.DENIED),
        ("That the share was ", " is a myth.", Stance.DENIED),
        ("Analysts put the share at ", ".", Stance.EXPECTED),
        ("The share is to reach ", " in 2030.", Stance.PLANNED),
        ("By 2024 the share was ", ".", Stance.DUE),
        ("The share was ", ", not 7 percent as is sometimes claimed.", Stance.CLAIMED),
        ("The share is above that of OECD countries (", ").", Stance.FOREIGN),
        ("占比接近OECD国家平均水平（", "）。", Stance.FOREIGN),
        ("占比为", "。", Stance.CLAIMED),
        ("占比升至", "，主要是因为分母变小。", Stance.CLAIMED),
        ("假如占比为", "，经费就不够。", Stance.SUPPOSED),
        ("占比并非", "。", Stance.DENIED),
        ("占比已达", "的说法有误。", Stance.DENIED),
        ("据预测，占比将达", "。", Stance.EXPECTED),
        ("占比力争达到", "。", Stance.PLANNED),
        ("到2024年，占比为", "。", Stance.DUE),
    ],
)
def test_a_sentence_has_a_stance_to_its_figure(before: str, after: str, stance: Stance) -> None:
    assert stance_of(f"{before}5 percent{after}", before, after) is stance
