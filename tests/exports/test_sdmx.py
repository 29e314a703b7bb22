"""`export --format sdmx-csv`: another program reads the figures back, each with its place, period, status and unit."""

from collections import Counter
from pathlib import Path

import pytest
from project import SHIPPED, Run

from hubcli.base.compiled.cache import open_store
from hubcli.exports.sdmx import DIMENSIONS, sdmx_period
from hubcli.model.facts import Metric
from hubcli.model.period import Period
from hubcli.model.status import SDMX_CODES, Status

pytestmark = pytest.mark.heavy


def test_every_figure_with_a_period_is_read_back_from_sdmx_csv(run: Run, tmp_path: Path) -> None:
    from pysdmx.io import read_sdmx
    from pysdmx.io.pd import PandasDataset

    base = SHIPPED
    run("export", "--format", "sdmx-csv", "--output", str(tmp_path / "hubs.csv"), base=base)
    (dataset,) = read_sdmx(tmp_path / "hubs.csv", validate=False).data or ()
    assert isinstance(dataset, PandasDataset)
    assert dataset.short_urn == "DataStructure=HUBCLI:FIGURES(1.0)"
    rows = dataset.data.to_dict("records")
    with open_store(base) as store:
        figures = [metric for metric in store.facts_of(Metric, "1") if metric.period]
        units = {id_: indicator.unit for id_, indicator in store.indicators.items()}
    assert max(Counter(tuple(row[name] for name in DIMENSIONS) for row in rows).values()) == 1
    read = {
        row["FIGURE"]: (row["REF_AREA"], row["PERIOD"], row["OBS_STATUS"], row["UNIT_MEASURE"], row["EDITION"])
        for row in rows
    }
    assert read == {
        metric.id: (
            metric.place, metric.period, SDMX_CODES[metric.status or Status.NORMAL], units[metric.indicator],
            metric.edition or "_Z",
        )
        for metric in figures
    }  # fmt: skip
    values = {row["FIGURE"]: float(row["OBS_VALUE"]) for row in rows}
    assert all(values[metric.id] == metric.value for metric in figures if not isinstance(metric.value, str))


@pytest.mark.parametrize(
    ("period", "written"),
    [
        ("2024", "2024"),
        ("2020-11-01", "2020-11-01"),
        ("2021/2025", "2021-01-01/P5Y"),
        ("2025-01/2025-06", "2025-01-01/P6M"),
        ("2024-12-30/2025-01-02", "2024-12-30/P4D"),
        ("../2035", "2035"),
        ("2026/..", "2026"),
    ],
)
def test_a_period_is_written_as_sdmx_has_it(period: str, written: str) -> None:
    assert sdmx_period(Period(period)) == written
