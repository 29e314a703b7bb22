"""What is wrong with a command line is said in the language asked for, with the way out."""

import pytest
from project import Run

SAID = {
    "compare": "缺少 HUB：两个或更多科创中心的代码或名称。参见 hubcli compare --help",
    "hubs --colour": "没有选项“--colour”（用 hubcli hubs --help 列出）",
    "--base . hubs": "--base 须写在命令之后：hubcli COMMAND --base",
    "hubs --format": "--format 后须有值",
    "hubs --format=pdf": "--format “pdf”：须为下列之一：terminal、markdown、json、csv、xlsx、html",
    "measures --unprompted=yes": "--unprompted 不带值：请去掉 = 及其后的内容",
    "search ferry --limit 0": "--limit “0”：须为1至1000000000之间的整数",
    "quote x --context=-1": "--context “-1”：须为不小于0的整数",
    "coverage --fail-under 101": "--fail-under “101”：须为0至100之间的数",
    "hubs north": "多余的内容：north；命令用法见 hubcli hubs --help",
    "sources --theme talent pin": "--theme 写在了 pin 之前：如该命令有此选项，请写在其后",
    "comparre": "没有命令“comparre”；是否指“compare”？（用 hubcli --help 列出）",
    "timeline --from 2024/2025": "--from “2024/2025”：须为单个日期，而不是时间段；请写成 2024、2025-12 或 2025-12-10",
    "metrics --force": "--force 须与 INDICATOR 同用：不指定指标则不排序",
    "export nor --append": "--append、--check 和 --force 须与 --into DRAFT 同用",
    "export --kind metric": (
        "--kind 须与 --format sqlite、parquet、jsonl、quarto、typst、values、sdmx-csv 同用；综述请用 --only SECTION"
    ),
    "refresh none.md": "none.md：没有这个文件",
}


@pytest.mark.parametrize("words", SAID)
def test_a_mistake_is_said_in_chinese_where_chinese_is_asked_for(
    words: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HUBCLI_LANG", "zh")
    refused = run(*words.split(), code=2)
    assert (refused.stdout, refused.stderr) == ("", f"hubcli: {SAID[words]}\n")
