"""Whatever comes in is answered or refused: no traceback, no hang, no memory far beyond the input.

The long run is `tests/benchmarks/fuzz.py`.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from bases import raw_fact, record
from bombs import TOML
from first_run import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from project import TESTS, Run
from text_inputs import FUZZED, Taken

from hubcli.base.toml.reader import read

pytestmark = pytest.mark.heavy

TIMES = 10
CONSTANT = 30_000_000
"""Bytes that a part may take beside ten times its input."""
OF_THE_PARSER = {
    *("a key of many parts", "a header of many parts", "a number", "unknown tables", "empty records in a line"),
    *("wrong ids", "empty evidence", "short paragraphs", "small tables", "a paragraph of short lines"),
}
"""What takes more in rtoml, tomli or markdown-it-py itself."""
MOST_OF_THE_PARSER = 150_000_000


@pytest.mark.parametrize("name", FUZZED)
@settings(max_examples=examples(60))
@given(data=st.data())
def test_no_text_is_too_much(name: str, data: st.DataObject) -> None:
    part, texts = FUZZED[name]
    part(data.draw(texts))


@settings(max_examples=examples(60))
@given(st.binary(max_size=40), st.sampled_from(["utf-8", "utf-16", "utf-32", "gb18030", "cp1252", "utf-8-sig"]))
def test_no_bytes_are_too_much(content: bytes, encoding: str) -> None:
    text = '[[challenge]]\nid = "a"\nnote.en = "Émile 中文"\n'
    for given_ in (content, text.encode(encoding, "replace") + content, content + text.encode(encoding, "replace")):
        assert all(problem.line >= 1 for problem in read("facts.toml", given_).problems)


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is measured as Linux does")
@pytest.mark.parametrize(
    ("name", "size"),
    [
        pytest.param(
            "reader",
            1_000_000,
            marks=pytest.mark.skipif(sys.version_info < (3, 11, 5), reason="its patterns are greedy there"),
        ),
        ("blocks", 100_000),
        ("prose", 100_000),
        ("figures", 100_000),
        ("anchors", 100_000),
    ],
)
def test_no_bomb_takes_forever_or_memory_far_beyond_its_size(name: str, size: int) -> None:
    command = [sys.executable, str(TESTS / "kit" / "text_inputs.py"), name, str(size)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found = [Taken(*json.loads(line)) for line in done.stdout.splitlines()]
    assert [taken for taken in found if not taken.ended] == []
    most = TIMES * size + CONSTANT
    assert [
        taken for taken in found if taken.memory > (MOST_OF_THE_PARSER if taken.bomb in OF_THE_PARSER else most)
    ] == []


@pytest.mark.parametrize("bomb", ["arrays in arrays", "a long text of a record", "zeros", "byte order marks"])
def test_a_bomb_in_a_base_is_a_problem_of_its_file(bomb: str, run: Run, sample: Path) -> None:
    (sample / "bomb.toml").write_text(TOML[bomb](200_000), encoding="utf-8")
    refused = run("check", base=sample, code=2)
    assert refused.stdout == ""
    assert "bomb.toml:" in refused.stderr
    assert len(refused.stderr) < 5_000


def test_a_base_of_faults_is_checked_in_memory_not_far_beyond_it(sample: Path) -> None:
    unknown = (record("challenge", raw_fact(f"a-{n}", hubs=[f"a-{n}-{m}" for m in range(50)])) for n in range(1500))
    without_faults = checking(sample)
    for faults in ("".join(unknown), TOML["empty records in a line"](1_000_000)):
        (sample / "faults.toml").write_text(faults, encoding="utf-8")
        assert checking(sample) < without_faults + TIMES * len(faults) + CONSTANT


def checking(base: Path) -> int:
    """Bytes of memory that a check takes at most."""
    command = [sys.executable, "-m", "hubcli", "check", "--base", str(base)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode in (0, 2)
    return usage.ru_maxrss * 1024


def test_a_line_of_ten_megabytes_is_read_in_ten_times_its_memory(tmp_path: Path) -> None:
    measure = """
import resource
from hubcli.base.toml.reader import lines_of, read
content = b'[[challenge]]\\nid = "a"\\nnote.en = "' + b"x" * 10_000_000 + b'"'
read("a.toml", b"")
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
lines_of(content).of_key(1, ("note", "en"))
assert len(read("a.toml", content).problems) > 1
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""
    done = subprocess.run([sys.executable, "-c", measure], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 100
