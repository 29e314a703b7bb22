"""A question to the server over the cold command that answers it: both in one go, alternating, in processor time.

Run it in the environment that hubcli is installed in, with the extra `mcp`: `.venv/bin/python
tests/benchmarks/warm_questions.py`. It needs Linux, where a process can be asked how much time it has used.
"""

import asyncio
import os
import resource
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

from timing import report

BUDGET = 0.25
ROUNDS, CALLS = 7, 8
"""The rounds of each question, and the calls of the server in a round: one is too short to be measured."""
SENTENCE = "In 2024 the R&D intensity of Beijing reached 6.85 percent."
QUESTIONS: tuple[tuple[str, dict[str, Any], tuple[str, ...]], ...] = (
    ("compare", {"hubs": ["bjh", "yrd", "gba"]}, ("compare", "bjh", "yrd", "gba", "-f", "json")),
    ("challenges", {"hubs": ["gba"]}, ("challenges", "gba", "-f", "json")),
    ("metrics", {"indicator": "rd-intensity"}, ("metrics", "rd-intensity", "-f", "json")),
    ("metrics", {"indicator": "rd-intensity", "trend": True}, ("trend", "rd-intensity", "-f", "json")),
    ("search", {"words": "innovation"}, ("search", "innovation", "-f", "json")),
    ("show", {"id": "beijing-rd-intensity-2024"}, ("show", "beijing-rd-intensity-2024", "-f", "json")),
    ("show", {"id": "gba"}, ("show", "gba", "-f", "json")),
    ("open_matters", {"which": "conflicts"}, ("conflicts", "--limit", "10", "-f", "json")),
    ("open_matters", {"which": "gaps"}, ("gaps", "--limit", "10", "-f", "json")),
    ("check_text", {"text": SENTENCE}, ("check-draft", "-", "-f", "json")),
    ("cite", {}, ("cite",)),
)


async def main() -> bool:
    """Print the ratios; whether all are within the budget."""
    from mcp import Client, StdioServerParameters
    from mcp.client.stdio import stdio_client

    within = True
    started = StdioServerParameters(command=sys.executable, args=["-m", "hubcli", "serve"], env={**os.environ})
    async with Client(stdio_client(started)) as client:
        server = _child()
        for tool, arguments, command in QUESTIONS:
            await client.call_tool(tool, arguments)
            pairs = []
            for _ in range(ROUNDS):
                before = _used(server)
                for _ in range(CALLS):
                    await client.call_tool(tool, arguments)
                pairs.append(((_used(server) - before) / CALLS, _cold(command)))
            warm, cold = (statistics.median(side) for side in zip(*pairs, strict=True))
            within &= report(" ".join(command), (warm, cold, statistics.median(w / c for w, c in pairs)), BUDGET)
    return within


def _child() -> int:
    """The server, which is the only child of this process."""
    children = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    return next(int(child) for path in children for child in path.read_text().split())


def _used(process: int) -> float:
    """The seconds of processor time that a process has used in its own code."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) / os.sysconf("SC_CLK_TCK")


def _cold(command: tuple[str, ...]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    subprocess.run(
        [sys.executable, "-m", "hubcli", *command], input=SENTENCE.encode(), stdout=subprocess.DEVNULL, check=False
    )
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


if __name__ == "__main__":
    sys.exit(0 if asyncio.run(main()) else 1)
