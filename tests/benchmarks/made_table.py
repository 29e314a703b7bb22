"""A base with one table of any length, made up: figures of three hubs' members year by year, of other places by month.

`python tests/benchmarks/made_table.py FOLDER LINES` writes one: `FOLDER/facts`.
"""

import random
import sys
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path

HUBS = ("bjh", "yrd", "gba")
MEMBERS = 3
YEARS = range(2015, 2025)
OTHERS = 2_000
"""Places of no hub, as many as a country has counties."""
MONTHS = [f"{year}-{month:02}" for year in range(1980, 2025) for month in range(1, 13)]
PUBLISHERS = 50


def make_table(folder: Path, lines: int, *, seed: int = 1) -> None:
    """Write a base with a table of so many lines, up to a million, to `folder/facts`; the same seed, the same base."""
    base = folder / "facts"
    (base / "tables").mkdir(parents=True)
    (base / "base.toml").write_text(
        '[base]\ntitle = { en = "Made up", zh = "虚构" }\nedition = "1"\n', encoding="utf-8"
    )
    (base / "vocabulary.toml").write_text("\n".join(_vocabulary()), encoding="utf-8")
    with (base / "tables" / "output.csv").open("w", encoding="utf-8", newline="\n") as file:
        file.write("place,period,edition,value,scale,status,source\n")
        file.writelines(islice(chain(_of_hubs(), _of_others(random.Random(seed))), lines))


def _vocabulary() -> Iterator[str]:
    for hub in HUBS:
        members = ", ".join(f'"{hub}-{number}"' for number in range(MEMBERS))
        name = _text(f"{hub} hub", f"{hub}中心")
        yield f'[[hub]]\nid = "{hub}"\nname = {name}\nshort_name = {name}\nmembers = [{members}]'
        yield f'[[place]]\nid = "{hub}-whole"\nname = {name}\nlevel = "hub"\nhub = "{hub}"\nparts = [{members}]'
        for number in range(MEMBERS):
            name = _text(f"{hub} province {number}", f"{hub}第{number}省")
            yield f'[[place]]\nid = "{hub}-{number}"\nname = {name}\nlevel = "province"\nhub = "{hub}"'
    for number in range(OTHERS):
        name = _text(f"County {number}", f"第{number}县")
        yield f'[[place]]\nid = "county-{number}"\nname = {name}\nlevel = "district"'
    for number in range(PUBLISHERS):
        title = _text(f"Yearbook {number}", f"年鉴{number}")
        yield f'[[source]]\nid = "yearbook-{number}"\ntitle = {title}\npublisher = {title}\nlanguage = "en"\ntype = "book"'
    yield f'[[theme]]\nid = "economy"\nlabel = {_text("Economy", "经济")}\ndefinition = {_text("Output", "产出")}'
    sentence = _text("{place} had an output of {value} in {period}.", "{period}{place}产值为{value}。")
    yield (
        f'[[indicator]]\nid = "output"\nlabel = {_text("Output", "产值")}\nunit = "CNY"\ndirection = "more"\n'
        f"definition = {_text('What is made.', '产出总值。')}\nsentence = {sentence}"
    )
    yield '[[series]]\nid = "made-output"\ntable = "output"\nindicator = "output"\ntheme = "economy"'


def _text(en: str, zh: str) -> str:
    return f'{{ en = "{en}", zh = "{zh}" }}'


def _of_hubs() -> Iterator[str]:
    for hub in HUBS:
        for number in range(MEMBERS):
            for year in YEARS:
                yield f"{hub}-{number},{year},first,{1000 + year % 100 * 10 + number}.5,100000000,,yearbook-{year % 50}\n"


def _of_others(chance: random.Random) -> Iterator[str]:
    for month in MONTHS:
        for county in range(OTHERS):
            value = chance.randrange(1000, 100_000)
            yield f"County {county},{month},first,{value / 10},10000,,yearbook-{county % PUBLISHERS}\n"


if __name__ == "__main__":
    make_table(Path(sys.argv[1]), int(sys.argv[2]))
