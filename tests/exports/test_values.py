"""Figures by id are taken in by Quarto, Typst and programs that read JSON."""

import json
from pathlib import Path

import pytest
import yaml
from clients import library
from project import SAMPLE, Run

from hubcli.base.compiled.cache import ask
from hubcli.figures import read_figures
from hubcli.model.facts import Metric


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_figure_is_there_by_its_id_and_reads_back_as_its_value(run: Run, lang: str) -> None:
    found = json.loads(run("export", "--format", "values", "--lang", lang).stdout)
    metrics = ask(SAMPLE, lambda store: [fact for fact in store.facts("1") if isinstance(fact, Metric)])
    assert list(found) == [metric.id for metric in metrics]
    for metric in metrics:
        (figure,) = read_figures(found[metric.id]["figure"])
        assert figure.value == figure.value.__class__(str(metric.value)) or "rank" in metric.indicator, metric.id
    assert run("export", "nor", "--theme", "talent", "--kind", "role", "-f", "values").stdout == "{}\n"


def test_quarto_reads_the_figures_and_their_citations_as_variables(run: Run, tmp_path: Path) -> None:
    """As its shortcode `var` finds them: by the parts of its name between dots."""
    run("export", "--format", "quarto", "--output", str(tmp_path / "_variables.yml"))
    variables = yaml.safe_load((tmp_path / "_variables.yml").read_text(encoding="utf-8"))
    assert variables["hub"]["riv-rd-intensity-2024"] == "3.3 percent"
    assert variables["cite"]["riv-rd-intensity-2024"] == "[@river-daily-2025-05-12{}, para. 3]"
    assert variables["hub"].keys() == variables["cite"].keys()
    assert not any("." in id_ for id_ in variables["hub"])


@pytest.mark.heavy
def test_typst_puts_the_figures_into_a_document(run: Run, tmp_path: Path) -> None:
    library("typst")
    import typst

    run("export", "--format", "typst", "--output", str(tmp_path / "hub.typ"))
    run("cite", "--format", "bibtex", "--output", str(tmp_path / "sources.bib"))
    report = tmp_path / "report.typ"
    words = '#hub("{}") in #hub("riv-rd-intensity-2024", part: "period") #hub-cite("riv-rd-intensity-2024")\n'
    text = f'#import "hub.typ": hub, hub-cite\n{words}#bibliography("sources.bib")\n'
    report.write_text(text.format("riv-rd-intensity-2024"), encoding="utf-8")
    svg = typst.compile(str(report), format="svg")
    assert isinstance(svg, bytes)
    assert typst.query(str(report), "cite", field="supplement", one=True)
    report.write_text(text.format("no-such-figure"), encoding="utf-8")
    with pytest.raises(typst.TypstError, match="no figure with the id"):
        typst.compile(str(report))
