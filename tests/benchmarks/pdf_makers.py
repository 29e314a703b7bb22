"""How a PDF is read that other programs make of one page: Chromium, WeasyPrint, Typst.

    python tests/benchmarks/pdf_makers.py

A program or package that is absent is passed over. For each it prints how many of the lines of the page, which have
what is hard to read in a PDF, are passages, and how much was named as not read.
"""

import importlib.util
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from hubcli.sources.documents import text_of

TEXT = "河谷市2024年研发投入强度为−2.5%，弗拉基米尔·列宁大学增长±0.5个百分点。"
ROWS = (("地区", "研发投入强度", "年份"), ("北京", "6.58", "2024"), ("广东", "−3.6", "2024"))
LONG = "全市合计，含下辖各区县，口径与上年相同，不含飞地，也不含新区在建项目的投入"
WANTED = (
    TEXT,
    "研发投入强度为3.34%。",
    *(" | ".join(row) for row in ROWS),
    f"成都 | {LONG} | −3.71",
)
UNSEEN = ("9.99%", "8.8%")
"""The figures of a white line and of a turned watermark."""


def html() -> str:
    """The page for browsers."""
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
    return (
        '<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><style>td{border:1px solid #000;padding:3px 8px}'
        ".w{color:#fff}.s{letter-spacing:.5em}.m{position:absolute;top:300px;font-size:60px;color:#ddd;"
        f"transform:rotate(-40deg)}}</style></head><body><p>{TEXT}</p><p class='w'>北京为9.99%。</p>"
        "<p class='s'>研发投入强度为3.34%。</p>"
        f"<table>{rows}</table><p>表后的说明。</p><table><tr><td>城市</td><td>说明</td><td>值</td></tr>"
        f"<tr><td>成都</td><td style='width:9em'>{LONG}</td><td>−3.71</td></tr></table>"
        "<div class='m'>内部资料 8.8%</div></body></html>"
    )


def typst_source() -> str:
    """The page for Typst."""
    cells = ", ".join(f"[{cell}]" for row in ROWS for cell in row)
    return (
        '#set page(background: rotate(-40deg, text(60pt, fill: rgb("#ddd"))[内部资料 8.8%]))\n'
        f"{TEXT}\n\n#text(fill: white)[北京为9.99%。]\n\n#text(tracking: 0.5em)[研发投入强度为3.34%。]\n\n"
        f"#table(columns: 3, {cells})\n\n表后的说明。\n\n"
        f"#table(columns: (auto, 9em, auto), [城市], [说明], [值], [成都], [{LONG}], [−3.71])\n"
    )


def made(folder: Path) -> Iterator[tuple[str, Path]]:
    """The PDF of each program that is there."""
    page = folder / "page.html"
    page.write_text(html(), encoding="utf-8")
    if chromium := shutil.which("chromium") or shutil.which("google-chrome"):
        target = folder / "chromium.pdf"
        words = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={target}"]
        subprocess.run([chromium, *words, page.as_uri()], capture_output=True, check=True)
        yield "Chromium", target
    if importlib.util.find_spec("weasyprint"):
        from weasyprint import HTML

        HTML(str(page)).write_pdf(str(folder / "weasyprint.pdf"))
        yield "WeasyPrint", folder / "weasyprint.pdf"
    if importlib.util.find_spec("typst"):
        import typst

        (folder / "page.typ").write_text(typst_source(), encoding="utf-8")
        typst.compile(str(folder / "page.typ"), output=str(folder / "typst.pdf"))
        yield "Typst", folder / "typst.pdf"


def main() -> None:
    """Make the PDFs, read them, and print what is right."""
    with tempfile.TemporaryDirectory() as folder:
        for name, path in made(Path(folder)):
            found = text_of(path)
            passages = [line.replace(" ", "") for line in found.text.splitlines()]
            missing = [line for line in WANTED if line.replace(" ", "") not in passages]
            passed = [figure for figure in UNSEEN if any(figure in line for line in passages)]
            print(f"{name}: {len(WANTED) - len(missing)} of {len(WANTED)} lines are passages", end="")
            print(f"; unseen figures that are: {len(passed)}; named as not read: {len(found.not_read)}", end="")
            print(f"; doubtful: {len(found.doubtful)}")
            for line in missing:
                print(f"  missing: {line}")


if __name__ == "__main__":
    main()
