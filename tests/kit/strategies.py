"""What Hypothesis makes facts of: texts in both languages, ids, periods, values, and all of them together."""

from calendar import monthrange
from fractions import Fraction

from bases import Raw
from hypothesis import strategies as st

from hubcli.model.evidence import Part
from hubcli.model.facts import AssetType, Kind, Modality, Qualifier
from hubcli.model.text import LABEL_HAN, LABEL_WORDS

# All that a base may carry, and what it often does.
CHARACTERS = st.characters(
    exclude_categories=["Cs", "Cc"],
    exclude_characters="\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
)
WORDS = st.sampled_from(["laboratories", "2.5%", 'a"b', "\\", "#1", "[x]", "实验室", "11.5万亿元"]) | st.text(
    CHARACTERS, min_size=1, max_size=6
).filter(lambda word: len(word.split()) == 1)
# What each language is written in; a text has some of it.
EN, ZH = st.sampled_from("aZ\u00e9"), st.sampled_from("\u5b9e\u9a8c\ufa0e")
LINES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
IDS = st.sampled_from(["north", "talent", "a-1"]) | st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,2}", fullmatch=True)
TEXTS = st.fixed_dictionaries({"en": LINES, "zh": LINES})
STATEMENTS = st.fixed_dictionaries(
    {"en": st.builds("{}{}".format, EN, LINES), "zh": st.builds("{}{}".format, ZH, LINES)}
)
LABELS = st.fixed_dictionaries(
    {
        "en": st.builds("{}{}".format, EN, st.lists(WORDS, min_size=1, max_size=LABEL_WORDS).map(" ".join)).filter(
            lambda label: len(label.split()) <= LABEL_WORDS  # a word may begin with a space
        ),
        "zh": st.builds("{}{}".format, ZH, st.text(CHARACTERS, max_size=LABEL_HAN - 1)),
    }
)


@st.composite
def points(draw: st.DrawFn) -> str:
    """A year, a month or a day."""
    year, month = draw(st.integers(1, 9999)), draw(st.integers(1, 12))
    day = draw(st.integers(1, monthrange(year, month)[1]))
    return draw(st.sampled_from([f"{year:04}", f"{year:04}-{month:02}", f"{year:04}-{month:02}-{day:02}"]))


@st.composite
def periods(draw: st.DrawFn) -> str:
    """A point, or an interval whose ends may be open."""
    one, other = sorted([draw(points()), draw(points())])
    return draw(st.sampled_from([one, f"../{one}", f"{one}/..", f"{one[:4]}/{other[:4]}"]))


RATIOS = st.builds("{}/{}".format, st.integers(0, 10**6), st.integers(1, 10**6))
VALUES = st.integers(-(10**18), 10**18) | st.floats(allow_nan=False, allow_infinity=False) | RATIOS
EVIDENCE = st.fixed_dictionaries(
    {"source": IDS, "passage": st.integers(1, 10**6), "anchors": st.lists(LINES, min_size=1, max_size=3)},
    optional={"quote": LINES, "carries": st.lists(st.sampled_from(Part), min_size=1, max_size=4)},
)
OWN: dict[Kind, st.SearchStrategy[Raw]] = {
    Kind.MEASURE: st.fixed_dictionaries(
        {}, optional={"addresses": st.lists(IDS, max_size=3), "actor": TEXTS, "deadline": periods()}
    ),
    Kind.METRIC: st.fixed_dictionaries(
        {"place": IDS, "indicator": IDS, "value": VALUES},
        optional={"value_max": VALUES, "qualifier": st.sampled_from(Qualifier)},
    ),
    Kind.MILESTONE: st.fixed_dictionaries({"period": periods()}),
    Kind.ASSET: st.fixed_dictionaries({"name": TEXTS, "asset_type": st.sampled_from(AssetType)}),
    Kind.COLLABORATION: st.fixed_dictionaries(
        {"steps": st.lists(st.fixed_dictionaries({"place": IDS, "task": TEXTS}), min_size=2, max_size=4)}
    ),
}
COMMON: st.SearchStrategy[Raw] = st.fixed_dictionaries(
    {
        "id": IDS,
        "hubs": st.lists(IDS, min_size=1, max_size=3),
        "theme": IDS,
        "label": LABELS,
        "statement": STATEMENTS,
        "evidence": st.lists(EVIDENCE, min_size=1, max_size=3),
    },
    optional={
        "subject": st.fixed_dictionaries({"by": st.just("context"), "reason": TEXTS}),
        "place": IDS,
        "period": periods(),
        "speaker": TEXTS,
        "modality": st.sampled_from(Modality),
        "headline": st.booleans(),
        "derived": st.lists(LINES, max_size=2),
        "note": TEXTS,
    },
)


@st.composite
def facts(draw: st.DrawFn, kind: Kind) -> Raw:
    """A fact of a kind whose shape is right; the ids in it name nothing."""
    raw: Raw = draw(COMMON) | draw(OWN.get(kind, st.just({})))
    if "note" not in raw:
        raw.pop("derived", None)
    if "value_max" in raw and Fraction(str(raw["value_max"])) <= Fraction(str(raw["value"])):
        del raw["value_max"]
    return raw
