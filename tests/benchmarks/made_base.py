"""Bases of any size, made up: hubs, themes, links, both languages, evidence and the texts it stands in.

`python tests/benchmarks/made_base.py FOLDER FACTS` writes one: `FOLDER/facts` and `FOLDER/sources`.
"""

import random
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

HUBS = ("bjh", "yrd", "gba")
LEVELS = ("cluster", "province", "hub")
# How often each kind comes, as in the base that ships.
KINDS = {
    "context": 24, "measure": 27, "strength": 19, "role": 12, "challenge": 8, "metric": 4, "milestone": 2, "asset": 2,
    "collaboration": 2,
}  # fmt: skip
FACTS_A_FILE = 1000
PASSAGES = 40
HEADLINES = 150
"""Facts that a default comparison shows: what fits on a page does not grow with the base."""
SUBJECTS = (
    ("pilot lines", "中试线"), ("patents", "专利"), ("laboratories", "实验室"), ("chips", "芯片"),
    ("batteries", "电池"), ("vaccines", "疫苗"), ("robots", "机器人"), ("sensors", "传感器"), ("start-ups", "初创企业"),
    ("loans", "贷款"), ("researchers", "科研人员"), ("standards", "标准"), ("satellites", "卫星"),
    ("reactors", "反应堆"), ("seeds", "种子"),
)  # fmt: skip
TOWNS = (("Alder", "赤杨"), ("Birch", "白桦"), ("Cedar", "雪松"), ("Maple", "槭树"), ("Oak", "橡树"), ("Pine", "松林"))


def make_base(folder: Path, facts: int, *, seed: int = 1) -> None:
    """Write a base of so many facts to `folder/facts`, its texts to `folder/sources`; the same seed, the same base."""
    chance = random.Random(seed)
    base, texts = folder / "facts", folder / "sources"
    base.mkdir(parents=True)
    texts.mkdir()
    sources = max(5, facts // 500)
    (base / "base.toml").write_text(
        '[base]\ntitle = { en = "Made up", zh = "虚构" }\nedition = "1"\n', encoding="utf-8"
    )
    (base / "vocabulary.toml").write_text("\n".join(_vocabulary(sources, _indicators(facts))), encoding="utf-8")
    for number in range(sources):
        passages = (_passage(number, at) for at in range(1, PASSAGES + 1))
        (texts / f"source-{number}.txt").write_text("\n\n".join(passages), encoding="utf-8")
    records = _facts(facts, sources, chance)
    for number in range(-(-facts // FACTS_A_FILE)):
        part = "\n".join(islice(records, FACTS_A_FILE))
        (base / f"part-{number:04}.toml").write_text(part, encoding="utf-8")


def _indicators(facts: int) -> int:
    """More facts are about more things, not ever more about the same."""
    return max(20, facts // 5_000)


def _vocabulary(sources: int, indicators: int) -> Iterator[str]:
    for hub in HUBS:
        name = f'{{ en = "{hub} hub", zh = "{hub}中心" }}'
        yield f'[[hub]]\nid = "{hub}"\nname = {name}\nshort_name = {name}\nmembers = ["{hub}-cluster"]'
        for level in LEVELS:
            names = f'{{ en = "{hub} {level}", zh = "{hub}{level}" }}'
            yield f'[[place]]\nid = "{hub}-{level}"\nname = {names}\nlevel = "{level}"\nhub = "{hub}"'
    for number in range(20):
        text = f'{{ en = "theme {number}", zh = "主题{number}" }}'
        yield f'[[theme]]\nid = "theme-{number}"\nlabel = {text}\ndefinition = {text}'
    for number in range(indicators):
        text = f'{{ en = "indicator {_letters(number)}", zh = "指标{_letters(number)}" }}'
        yield (
            f'[[indicator]]\nid = "indicator-{number}"\nlabel = {text}\ndefinition = {text}\nunit = "count"\n'
            'direction = "more"'
        )
    for number in range(sources):
        text = f'{{ en = "Source {_letters(number)}", zh = "来源{_letters(number)}" }}'
        language = "en" if number % 2 else "zh"
        yield (
            f'[[source]]\nid = "source-{number}"\ntitle = {text}\npublisher = {text}\nlanguage = "{language}"\n'
            f'date = "2025-{number % 12 + 1:02}"\ntype = "report"'
        )


def _letters(number: int) -> str:
    """A number as letters, since a figure in a title or a label must be in the text."""
    return str(number).translate(str.maketrans("0123456789", "KLMNOPQRST"))


def said(source: int, passage: int) -> tuple[str, str, int]:
    """What a passage is about, in both languages, and its figure; every passage has another pair."""
    number = source * PASSAGES + passage
    town, subject = TOWNS[number % len(TOWNS)], SUBJECTS[number % len(SUBJECTS)]
    return f"{town[0]} {subject[0]}", f"{town[1]}{subject[1]}", 1000 + number


def where(source: int, passage: int) -> tuple[str, str, int]:
    """The hub, the level of its place and the year that a passage is about."""
    number = source * PASSAGES + passage
    return HUBS[number % len(HUBS)], LEVELS[number // len(HUBS) % len(LEVELS)], 2015 + number % 11


def _passage(source: int, passage: int) -> str:
    (en, zh, figure), (hub, level, year) = said(source, passage), where(source, passage)
    if source % 2:
        return f"In {year} the {en} in {hub} {level} numbered {figure:,} in all."
    return f"{year}年{hub}{level}的{zh}总数达到{figure}项。"


def _facts(facts: int, sources: int, chance: random.Random) -> Iterator[str]:
    kinds = chance.choices(list(KINDS), weights=list(KINDS.values()), k=facts)
    challenges: list[str] = []
    for number, kind in enumerate(kinds):
        source, passage = chance.randrange(sources), chance.randrange(1, PASSAGES + 1)
        (en, zh, figure), (hub, level, year) = said(source, passage), where(source, passage)
        hubs, anchor = HUBS if chance.random() < 0.3 else (hub,), en if source % 2 else zh
        lines = [
            f"[[{kind}]]",
            f'id = "fact-{number}"',
            f"hubs = [{', '.join(f'{chr(34)}{hub}{chr(34)}' for hub in hubs)}]",
            f'theme = "theme-{chance.randrange(20)}"',
            *(["headline = true"] if number % max(1, facts // HEADLINES) == 0 else []),
            f'label.en = "{en} {_letters(number)}"',
            f'label.zh = "{zh}{_letters(number)}"',
            f'statement.en = "There were {figure:,} {en} in {hub} {level} in {year}."',
            f'statement.zh = "{year}年{hub}{level}共有{figure}项{zh}。"',
            f'evidence = [{{ source = "source-{source}", passage = {passage}, anchors = ["{anchor}"] }}]',
        ]
        match kind:
            case "measure" if challenges and chance.random() < 0.5:
                lines.append(f'addresses = ["{chance.choice(challenges)}"]')
            case "metric":
                indicator = chance.randrange(_indicators(facts))
                lines += [f'place = "{hub}-{level}"', f'period = "{year}"', f'indicator = "indicator-{indicator}"']
                lines.append(f"value = {figure}")
            case "milestone":
                lines.append(f'period = "{year}"')
            case "asset":
                lines += [f'name = {{ en = "{en}", zh = "{zh}" }}', 'asset_type = "platform"']
            case "collaboration":
                step = '{{ place = "{}", task = {{ en = "does it", zh = "实施" }} }}'
                lines.append(f"steps = [{step.format(f'{hub}-{level}')}, {step.format(f'{hub}-{level}')}]")
            case "challenge":
                challenges.append(f"fact-{number}")
        yield "\n".join(lines) + "\n"


if __name__ == "__main__":
    make_base(Path(sys.argv[1]), int(sys.argv[2]))
