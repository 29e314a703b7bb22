"""What must not grow with the base or the draft: drafts of 130 KB and 1 MB, and lists that are cut, each as a ratio.

Run it in the development environment: `.venv/bin/python tests/benchmarks/growth.py [--facts N] [--rounds N]
[--reference PYTHON]`. It takes some minutes; with `--facts 1000000` compiling alone takes ten. The reference is the
Python of an environment with another build, for the draft of 1 MB.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from compiled import Sides, hubcli, seconds, tell
from made_base import HUBS, SUBJECTS, make_base, said, where

FEW = 10_000
"""Facts of the base that the draft of 130 KB is about."""
DRAFT, LONG_DRAFT, LIST = 3.0, 0.25, 1.5
"""The budgets, each a ratio."""
LISTS = (("challenges", "bjh", "--limit", "50"), ("gaps", "--limit", "50"), ("conflicts", "--limit", "50"))
SHIPPED = (
    "In 2024 the R&D intensity of Beijing was {share} percent.",
    "Shanghai opened {number} platforms with partner firms.",
    "The output of the Yangtze River Delta reached {share} trillion yuan in 2023.",
    "Costs rose by {number} percent and wages fell, it was said.",
    "2024年北京研发投入强度为{share}%。",
    "长三角地区生产总值达{share}万亿元。",
    "企业数量同比增长{number}%，预计继续上升。",
)

PLACES = (
    ("Beijing", "北京"), ("Shanghai", "上海"), ("Shenzhen", "深圳"), ("Guangdong", "广东"), ("Jiangsu", "江苏"),
    ("the Yangtze River Delta", "长三角"), ("Wuhan", "武汉"), ("Chengdu", "成都"), ("Hong Kong", "香港"),
)  # fmt: skip
MEASURES = (
    ("R&D spending", "研发经费"), ("R&D intensity", "研发投入强度"), ("gross regional product", "地区生产总值"),
    ("basic research's share of R&D", "基础研究经费占比"), ("pay of engineers", "工程师薪酬"),
    ("turnover of technology contracts", "技术合同成交额"), ("use of electricity", "用电量"),
)  # fmt: skip
ASIDES = (
    ("although demand for laboratories stayed weak", "但实验室需求依然疲软"),
    ("after a scheme of grants was extended", "得益于资助计划延期"),
    ("which visitors to the zones confirm", "园区走访也印证了这一点"),
    ("as two large tenants moved out", "尽管两家大型租户已经搬离"),
)
VARIED = (
    (
        "In {year}, {place} had {count:,} makers of {thing}, {aside}.",
        "{year}年{place}有{count}家{thing}企业，{aside}。",
    ),
    ("The {measure} of {place} rose to {share} percent in {year}.", "{year}年{place}{measure}升至{share}%，{aside}。"),
    ("What {place} lacks is people who judge {thing} early, {aside}.", "{place}缺的是懂{thing}的人才，{aside}。"),
    ("Makers of {thing} in {other} depend on one customer.", "{other}的{thing}企业依赖单一客户，{aside}。"),
    (
        "By {measure}, {place} ranked {rank}th in {year}, ahead of {other}.",
        "{place}{measure}居第{rank}位，{other}次之。",
    ),
    (
        "{place} spends about {count:,} million yuan on {thing}, {aside}.",
        "{place}在{thing}上投入约{count}亿元，{aside}。",
    ),
)


def main() -> None:
    """Print every ratio; exit with 1 where one is over its budget."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facts", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--reference", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        os.environ["HUBCLI_CACHE_DIR"] = str(work / "cache")
        within = [
            *_drafts(work, options.rounds, options.reference),
            *_lists(work, options.facts, options.rounds),
        ]
    sys.exit(not all(within))


def _drafts(work: Path, rounds: int, reference: Path | None) -> list[bool]:
    make_base(work / "few", FEW)
    made, shipped, long, varied = (work / f"{name}.md" for name in ("made", "shipped", "long", "varied"))
    _write(made, 130_000, _of_made)
    _write(shipped, 130_000, _of_shipped)
    _write(long, 1_000_000, _of_shipped)
    _write(varied, 1_000_000, _of_many)
    ours = Sides(hubcli("check-draft", made, "--base", work / "few" / "facts"), hubcli("check-draft", shipped))
    seconds(ours, 1)  # what the facts say is read once
    within = [tell(f"check-draft of 130 KB, {FEW:,} facts / the base that ships", *seconds(ours, rounds), DRAFT)]
    if reference:
        other = {"HUBCLI_CACHE_DIR": str(work / "reference"), "PYTHONPATH": ""}
        for what, draft in (("few sentences, other figures", long), ("varied sentences", varied)):
            theirs: list[str | Path] = [reference, "-P", "-m", "hubcli", "check-draft", draft]
            both = Sides(hubcli("check-draft", draft), theirs, of_theirs=other)
            seconds(both, 1)
            within.append(tell(f"check-draft of 1 MB, {what} / the reference", *seconds(both, rounds), LONG_DRAFT))
    return within


def _lists(work: Path, facts: int, rounds: int) -> list[bool]:
    bases = [work / str(size) for size in (facts, facts // 10)]
    for size, base in zip((facts, facts // 10), bases, strict=True):
        make_base(base, size)
        subprocess.run(hubcli("check", "--base", base / "facts"), check=True, stdout=subprocess.DEVNULL)
    return [_list(words, facts, bases, rounds) for words in LISTS]


def _list(words: tuple[str, ...], facts: int, bases: list[Path], rounds: int) -> bool:
    large, small = (hubcli(*words, "--base", base / "facts") for base in bases)
    return tell(f"{' '.join(words)} on {facts:,} facts / a tenth", *seconds(Sides(large, small), rounds), LIST)


def _write(path: Path, size: int, sentence: Callable[[random.Random], str]) -> None:
    """A draft of about so many bytes, in paragraphs of a few sentences; the same every time."""
    chance = random.Random(1)
    parts: list[str] = []
    while size > 0:
        text = " ".join(sentence(chance) for _ in range(chance.randint(2, 6)))
        size -= len(text.encode()) + 2
        parts.append(text)
    path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def _of_shipped(chance: random.Random) -> str:
    return chance.choice(SHIPPED).format(share=round(chance.uniform(1, 12), 2), number=chance.randint(2, 900))


def _of_many(chance: random.Random) -> str:
    """A sentence that is hardly ever the same twice."""
    lang = chance.randrange(2)
    place, other = chance.sample(PLACES, 2)
    return chance.choice(VARIED)[lang].format(
        place=place[lang],
        other=other[lang],
        measure=chance.choice(MEASURES)[lang],
        thing=chance.choice(SUBJECTS)[lang],
        aside=chance.choice(ASIDES)[lang],
        year=chance.randint(2018, 2025),
        count=chance.randint(2, 99_999),
        share=round(chance.uniform(1, 60), 2),
        rank=chance.randint(4, 19),
    )


def _of_made(chance: random.Random) -> str:
    """A sentence about what a passage of the made base says, now and then with another figure, year or place."""
    at = chance.randrange(FEW // 500), chance.randrange(1, 41)
    (en, zh, figure), (hub, level, year) = said(*at), where(*at)
    figure += chance.choice([0, 0, 1, -3, 10])
    hub = chance.choice([hub, hub, *HUBS])
    return chance.choice(
        [
            f"There were {figure:,} {en} in {hub} {level} in {year}.",
            f"In {year + figure % 2} the {hub} {level} had over {figure:,} {en}.",
            f"{year}年{hub}{level}共有{figure}项{zh}。",
            f"Costs there rose by {figure % 90 + 2} percent, it was said.",
        ]
    )


if __name__ == "__main__":
    main()
