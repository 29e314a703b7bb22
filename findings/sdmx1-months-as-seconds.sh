#!/usr/bin/env bash
# sdmx1 2.28.0 (pandas 2.3.3): March and December, as SDMX writes them, are the first seconds of 1 January.
#
# Input     an SDMX-ML message with observations for 2024-M03 and 2024-M12 (months), for 2024-T2 and 2024-T3 (periods of
#           four months) and for 2024-Q2 and 2024-Q3, and to_pandas with datetime="TIME_PERIOD"; SDMX names M, T and Q
# Expected  the days on which these periods begin, or an error, as for 2024-S2 (a half year) and 2024-W10
# Seen      1 January 2024, 00:00:03 and 00:00:12; 1 February and 1 March, though T2 begins in May and T3 in September.
#           The quarters are right. What follows M is taken for seconds: all months of a year lie within one minute.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check sdmx1==2.28.0 pandas==2.3.3
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import io
import logging
from importlib.metadata import version

import sdmx

logging.disable()
SCHEMAS = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1"
MESSAGE = f"""<?xml version="1.0" encoding="UTF-8"?>
<m:StructureSpecificData xmlns:m="{SCHEMAS}/message" xmlns:c="{SCHEMAS}/common"
    xmlns:d="{SCHEMAS}/data/structurespecific">
  <m:Header>
    <m:ID>M1</m:ID>
    <m:Test>false</m:Test>
    <m:Prepared>2026-11-30T00:00:00</m:Prepared>
    <m:Sender id="BUREAU"/>
    <m:Structure structureID="S" dimensionAtObservation="TIME_PERIOD" namespace="urn:bureau">
      <c:Structure><Ref agencyID="BUREAU" id="FIRMS" version="1.0"/></c:Structure>
    </m:Structure>
  </m:Header>
  <m:DataSet d:structureRef="S" d:action="Replace" d:dataScope="DataStructure">
    <Series PLACE="NORTH">OBSERVATIONS</Series>
  </m:DataSet>
</m:StructureSpecificData>"""
EXPECTED = {
    ("2024-M03", "2024-M12"): ["2024-01-01 00:00:03", "2024-01-01 00:00:12"],
    ("2024-T2", "2024-T3"): ["2024-02-01 00:00:00", "2024-03-01 00:00:00"],
    ("2024-Q2", "2024-Q3"): ["2024-04-01 00:00:00", "2024-07-01 00:00:00"],
}


def begins(periods):
    observations = "".join(f'<Obs TIME_PERIOD="{period}" OBS_VALUE="6.58"/>' for period in periods)
    message = sdmx.read_sdmx(io.BytesIO(MESSAGE.replace("OBSERVATIONS", observations).encode()))
    return [str(time) for time in sdmx.to_pandas(message, datetime="TIME_PERIOD").index]


print("sdmx1", version("sdmx1"), "pandas", version("pandas"))
for periods, expected in EXPECTED.items():
    seen = begins(periods)
    print(periods, seen)
    assert seen == expected, "this has changed"
for period in ("2024-S2", "2024-W10"):
    try:
        begins([period])
    except ValueError as error:
        print(period, error)
    else:
        raise AssertionError("this has changed")
PYTHON
