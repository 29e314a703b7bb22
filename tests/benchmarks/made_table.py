"""A base with one table of any length, made up: of three hubs' members year by year, of other places by month.

`python tests/benchmarks/made_table.py FOLDER LINES` writes one to `FOLDER/facts`; `make_records` writes the same
figures as records in TOML.
"""

import random
import sys
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

HUBS = ("bjh", "yrd", "gba")
MEMBERS = 3
YEARS = range(2015, 2025)
OTHERS = 2_000
"""Places of no hub, as many as a country has counties."""
MONTHS = [f"{year}-{month:02}" for year in range(1980, 2025) for month in range(1, 13)]
PUBLISHERS = 50


FIGURES_A_FILE = 1000


class Figure(NamedTuple):
    """One figure, as a line of the table has it."""

    place: str
    period: str
    value: str
    scale: int
    source: str


def make_table(folder: Path, lines: int) -> None:
    """Write a base with a table of so many lines, up to a million, to `folder/facts`; the same every time."""
    base = _base(folder)
    (base / "tables").mkdir()
    with (base / "series.toml").open("w", encoding="utf-8") as file:
        file.write('[[series]]\nid = "output-made"\ntable = "output"\nindicator = "output"\ntheme = "economy"\n')
    with (base / "tables" / "output.csv").open("w", encoding="utf-8", newline="\n") as file:
        file.write("place,period,edition,value,scale,status,source\n")
        for place, period, value, scale, source in _figures(lines):
            file.write(f"{place},{period},first,{value},{scale},,{source}\n")


def make_records(folder: Path, facts: int) -> None:
    """Write a base with the same figures as metrics in TOML files to `folder/facts`."""
    base = _base(folder)
    figures = enumerate(_figures(facts), 2)
    for number in range(-(-facts // FIGURES_A_FILE)):
        records = (_record(line, figure) for line, figure in islice(figures, FIGURES_A_FILE))
        (base / f"part-{number:04}.toml").write_text("\n".join(records), encoding="utf-8")


def _record(line: int, figure: Figure) -> str:
    place, period, value, scale, source = figure
    hubs = f'"{place.partition("-")[0]}"' if place.startswith(HUBS) else ""
    amount = int(Decimal(value) * scale)
    return f"""[[metric]]
id = "output-made-{place}-{period}-first"
hubs = [{hubs}]
theme = "economy"
label.en = "Output, {place}, {period}"
label.zh = "{place}产值"
statement.en = "{place} had an output of CNY {amount:,} in {period}."
statement.zh = "{period}{place}产值为{amount}元。"
evidence = [{{ source = "{source}", passage = {line}, anchors = ["{value}"] }}]
place = "{place}"
period = "{period}"
edition = "first"
indicator = "output"
value = {amount}
"""


def _base(folder: Path) -> Path:
    base = folder / "facts"
    base.mkdir(parents=True)
    (base / "base.toml").write_text(
        '[base]\ntitle = { en = "Made up", zh = "虚构" }\nedition = "1"\n', encoding="utf-8"
    )
    (base / "vocabulary.toml").write_text("\n".join(_vocabulary()), encoding="utf-8")
    return base


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
        yield (
            f'[[source]]\nid = "yearbook-{number}"\ntitle = {title}\npublisher = {title}\nlanguage = "en"\n'
            'type = "book"'
        )
    yield f'[[theme]]\nid = "economy"\nlabel = {_text("Economy", "经济")}\ndefinition = {_text("Output", "产出")}'
    sentence = _text("{place} had an output of {value} in {period}.", "{period}{place}产值为{value}。")
    yield (
        f'[[indicator]]\nid = "output"\nlabel = {_text("Output", "产值")}\nunit = "CNY"\ndirection = "more"\n'
        f"definition = {_text('What is made.', '产出总值。')}\nsentence = {sentence}"
    )


def _text(en: str, zh: str) -> str:
    return f'{{ en = "{en}", zh = "{zh}" }}'


def _figures(number: int) -> Iterator[Figure]:
    return islice(chain(_of_hubs(), _of_others(random.Random(1))), number)


def _of_hubs() -> Iterator[Figure]:
    for hub in HUBS:
        for number in range(MEMBERS):
            for year in YEARS:
                value = f"{1000 + year % 100 * 10 + number}.5"
                yield Figure(f"{hub}-{number}", str(year), value, 100_000_000, f"yearbook-{year % PUBLISHERS}")


def _of_others(chance: random.Random) -> Iterator[Figure]:
    for month in MONTHS:
        for county in range(OTHERS):
            value = f"{chance.randrange(1000, 100_000) / 10}"
            yield Figure(f"county-{county}", month, value, 10_000, f"yearbook-{county % PUBLISHERS}")


if __name__ == "__main__":
    make_table(Path(sys.argv[1]), int(sys.argv[2]))
