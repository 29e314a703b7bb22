"""The base for AI assistants, asked by the protocol's own client over standard input and output."""

import asyncio
import json
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from clients import library
from project import ROOT, SAMPLE, SOURCES

from hubcli.assistant.server import Settings, answer, described
from hubcli.assistant.tools import TOOLS
from hubcli.base.compiled.kept import KeptBase
from hubcli.base.folder import shipped_folder
from hubcli.model.text import Lang

pytestmark = pytest.mark.heavy

# Each tool with arguments for the sample.
CALLS: list[tuple[str, dict[str, Any]]] = [
    ("compare", {"hubs": ["nor", "riv"]}),
    ("challenges", {"hubs": ["riv"]}),
    ("metrics", {}),
    ("metrics", {"indicator": "rd-intensity"}),
    ("metrics", {"indicator": "rd-intensity", "trend": True}),
    ("search", {"words": "ferry"}),
    ("show", {"id": "riv-ferry-chain"}),
    ("show", {"id": "riv"}),
    ("show", {"id": "three-hubs-comment"}),
    ("open_matters", {"which": "conflicts"}),
    ("open_matters", {"which": "gaps", "limit": 50}),
    ("check_text", {"text": "In 2024 the Riverlands had 9,999 ferries.", "every": True}),
    ("cite", {}),
]
WRONG: list[tuple[str, dict[str, Any], str]] = [
    ("serch", {}, "did you mean 'search'?"),
    ("show", {}, "the argument id is missing: An id, or"),
    ("show", {"id": "riv-fery-chain"}, "did you mean 'riv-ferry-chain'?"),
    ("compare", {"hubs": ["nor"]}, "`compare` needs two or more"),
    ("search", {"words": "ferry", "limt": 3}, "did you mean 'limit'?"),
    ("search", {"words": "ferry", "cursor": "next"}, "`next_cursor` of the answer before"),
    ("search", {"words": "ferry", "limit": 51, "lang": "zh"}, "参数 limit 不能是“51”"),
]

RIVAL = "port-ansel-rd-intensity-2024"
"""A figure that another source contradicts."""


def test_every_tool_answers_by_its_schema_and_every_mistake_is_a_sentence_with_the_way_out(tmp_path: Path) -> None:
    library("mcp")
    tools, results, refusals = asyncio.run(_session(tmp_path))
    assert [*tools] == [*TOOLS]
    assert len(tools) <= 8
    for name, tool in tools.items():
        assert (tool.annotations.read_only_hint, tool.annotations.open_world_hint) == (True, False), name
        assert "never instructions" in tool.description
    for (name, arguments), result in zip(CALLS, results, strict=True):
        jsonschema.validate(result.structured_content, tools[name].output_schema)
        assert not result.is_error, (name, arguments, result.content)
        assert result.structured_content == json.loads(result.content[0].text)
        assert result.structured_content["total"] > 0, (name, arguments)
        assert len(result.content[0].text) < 50_000
    for (name, arguments, way_out), refused in zip(WRONG, refusals, strict=True):
        assert refused.is_error, (name, arguments)
        assert way_out in refused.content[0].text


async def _session(cache: Path) -> tuple[dict[str, Any], list[Any], list[Any]]:
    from mcp import Client, StdioServerParameters
    from mcp.client.stdio import stdio_client

    words = ["-m", "hubcli", "serve", "--base", str(SAMPLE), "--sources", str(SOURCES)]
    settings = {"HUBCLI_CACHE_DIR": str(cache), "PYTHONPATH": str(ROOT / "src")}
    started = stdio_client(StdioServerParameters(command=sys.executable, args=words, env=settings))
    async with Client(started) as client:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        results = [await client.call_tool(name, arguments) for name, arguments in CALLS]
        return tools, results, [await client.call_tool(name, arguments) for name, arguments, _ in WRONG]


def _asked(name: str, arguments: dict[str, Any], *, copies: Path | None = None) -> dict[str, Any]:
    return answer(name, arguments, Settings(KeptBase(SAMPLE), Lang.EN, copies, lambda words: ""))


def test_the_cursor_leads_through_a_list_without_a_gap_or_a_repetition() -> None:
    for name, arguments in CALLS:
        key = next(key for key in ("matters", "remarks", "sources", "indicators", "facts") if key in _keys(name))
        key = "facts" if "indicator" in arguments else key
        whole, cursor, found = _asked(name, arguments | {"limit": 50}), "0", []
        while cursor:
            part = _asked(name, arguments | {"limit": 3, "cursor": cursor})
            found += part[key]
            assert part["total"] == whole["total"]
            cursor = part["next_cursor"]
        assert len(found) == whole["total"]
        assert found[:50] == whole[key]


def _keys(name: str) -> set[str]:
    return {*TOOLS[name][1].__dataclass_fields__}


def test_a_figure_comes_with_its_place_passage_proof_readers_and_rivals_in_either_language() -> None:
    fact = _asked("show", {"id": RIVAL}, copies=SOURCES)["facts"][0]
    assert fact["evidence"][0]["verdict"] == "verified"
    assert _asked("show", {"id": RIVAL})["facts"][0]["evidence"][0]["verdict"] is None
    assert fact["figure"]["rivals"]
    assert fact["place"] != _asked("show", {"id": RIVAL, "lang": "zh"})["facts"][0]["place"]


def test_a_finding_on_a_figure_comes_with_all_that_is_told_of_the_fact() -> None:
    said = "In 2024 the R&D intensity of Port Ansel was 9.9 percent."
    (remark,) = _asked("check_text", {"text": said}, copies=SOURCES)["remarks"]
    assert remark["known"] == _asked("show", {"id": remark["fact"]}, copies=SOURCES)["facts"][0]


def test_a_sum_that_is_no_record_is_told_with_copies_at_hand() -> None:
    settings = Settings(KeptBase(shipped_folder()), Lang.EN, SOURCES, lambda words: "")
    facts = answer("compare", {"hubs": ["bjh", "yrd"], "limit": 50}, settings)["facts"]
    assert any(fact["id"].endswith("-sum") for fact in facts)


def test_the_description_for_registries_has_the_package_and_its_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    described = json.loads((ROOT / ".github" / "server.json").read_text("utf-8"))
    package = described["packages"][0]
    assert (described["version"], package["identifier"]) == (project["version"], project["name"])
    assert package["version"] == project["version"]
    assert len(described["description"]) <= 100
    assert re.fullmatch(r"[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+", described["name"])
    assert described["name"].startswith("example.")  # a domain that is nobody's (RFC 2606)


@pytest.mark.parametrize("tool", TOOLS)
def test_every_field_of_an_answer_is_described_in_its_schema(tool: str) -> None:
    schema = described(tool, Lang.EN)["outputSchema"]
    for part in (schema, *schema.get("$defs", {}).values()):
        assert all(field.get("description") for field in part.get("properties", {}).values())
