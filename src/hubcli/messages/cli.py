"""What the command line says about arguments it cannot use, files it must not touch and blocks of a draft."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "source_or_list": (
        "give the ID of a source and the FILE of its text, or a reference list with --from",
        "请给出来源的 ID 及其文本 FILE，或以 --from 给出参考文献列表",
    ),
    # where the program runs
    "stopped": ("Stopped.", "已停止。"),
    "not_utf8": (
        "{}: not UTF-8; words, file names and settings must be",
        "{}：不是 UTF-8 编码；命令行文字、文件名和设置均须为 UTF-8",
    ),
    "no_current_folder": (
        "the current folder no longer exists: change to another one",
        "当前文件夹已不存在：请切换到其他文件夹",
    ),
    "completion_installed": (
        "Completion for {} is installed in {}; it works once you open another terminal.",
        "已为 {} 安装命令补全（{}）；重新打开终端后生效。",
    ),
    "no_such_shell": ("there is completion for {} only", "命令补全仅支持 {}"),
    "standard_output": ("standard output", "标准输出"),
    "no_temporary_file": (
        "the answer could not be written to a temporary file: {}; set TMPDIR to a folder that has room for it",
        "无法将答案写入临时文件：{}；请将 TMPDIR 设为空间充足的文件夹",
    ),
    # words that cannot be used
    "takes_no_value": ("{} takes no value: leave out the = and what follows it", "{} 不带值：请去掉 = 及其后的内容"),
    "needs_value": ("{} needs a value after it", "{} 后须有值"),
    "missing": ("{} is missing: {} See '{}'", "缺少 {}：{}参见 {}"),
    "too_many": ("too many words: {}; '{}' says what the command takes", "多余的内容：{}；命令用法见 {}"),
    "misuse": ("{}; '{}' says what the command takes", "命令无法识别；命令用法见 {1}"),
    "too_early": (
        "{} comes before '{}': put options after it, if it has them",
        "{} 写在了 {} 之前：如该命令有此选项，请写在其后",
    ),
    "belongs_to_command": (
        "{0} goes after the command: hubcli COMMAND {0}",
        "{0} 须写在命令之后：hubcli COMMAND {0}",
    ),
    "not_among": ("not one of {}{}", "须为下列之一：{}{}"),
    "not_a_file_name": ("not the name of a file", "不是文件名"),
    "needs": ("needs {}", "须为{}"),
    "number_at_least": ("a number of {} or more", "不小于{}的数"),
    "number_between": ("a number from {} to {}", "{}至{}之间的数"),
    "whole_number_at_least": ("a whole number of {} or more", "不小于{}的整数"),
    "whole_number_between": ("a whole number from {} to {}", "{}至{}之间的整数"),
    "one_date": (
        "one date, not an interval; write 2024, 2025-12 or 2025-12-10",
        "须为单个日期，而不是时间段；请写成 2024、2025-12 或 2025-12-10",
    ),
    "no_date": (
        "not a year, month or day; write 2024, 2025-12 or 2025-12-10",
        "不是年、月或日；请写成 2024、2025-12 或 2025-12-10",
    ),
    "no_id": (
        "an id has lower-case letters and digits, in words joined by hyphens",
        "编号由小写字母和数字组成，词间用连字符连接",
    ),
    "no_day": ("not a day; write 2025-12-10", "不是日期；请写成 2025-12-10"),
    "after_to": ("this is after --to {}", "晚于 --to {}"),
    "force_without_indicator": (
        "--force goes with an INDICATOR: without one nothing is ranked",
        "--force 须与 INDICATOR 同用：不指定指标则不排序",
    ),
    # where --output may write
    "in_a_base": (
        "belongs to the base in {}: choose a file outside it",
        "属于 {} 中的库：请指定库外的文件",
    ),
    "a_draft": (
        "is a draft with block markers: use --into to write a block into it, or choose another file",
        "是带有区块标记的草稿：请用 --into 将区块写入其中，或指定其他文件",
    ),
    "not_sqlite": (
        "exists and is not an SQLite database: choose another file, or delete it",
        "已存在且不是 SQLite 数据库：请指定其他文件，或将其删除",
    ),
    # records for other programs
    "kind_of_digest": (
        "--kind goes with --format {}; a digest takes --only SECTION",
        "--kind 须与 --format {} 同用；综述请用 --only SECTION",
    ),
    "holds_records": ("holds records: it does not go with {}", "用于导出记录：不能与 {} 同用"),
    "needs_output": ("needs --output {}", "须用 --output {}"),
    "passage_too_large": (
        "a passage number is too large for it: more than 64 bits",
        "有段号过大，超出该格式的范围（64 位）",
    ),
    # facts that are given
    "no_fact": (
        "no fact is given: use --set and --evidence, or --from FILE; on a terminal you are asked",
        "未给出事实：请用 --set 和 --evidence，或 --from FILE；在终端中运行则会逐项询问",
    ),
    "two_ways": (
        "--from goes with neither --set nor --evidence: give the facts one way",
        "--from 不能与 --set 或 --evidence 同用：请只用一种方式给出事实",
    ),
    "cannot_read": ("cannot be read: {}", "无法读取：{}"),
    "file_not_utf8": ("not UTF-8", "不是 UTF-8 编码"),
    "nothing_in_it": ("nothing in it", "内容为空"),
    "not_json": ("not JSON: line {}: {}", "不是 JSON：第{}行：{}"),
    "no_facts": (
        "not facts: nested too deeply, or a number is too long",
        "不是事实：嵌套过深，或数字过长",
    ),
    "needs_object": (
        "needs an object, or a list of objects, one for each fact",
        "须为对象或对象列表，每条事实一个对象",
    ),
    "line": ("line {}", "第{}行"),
    "item": ("item {}", "第{}项"),
    "in_file": ("{}, {}", "{} {}"),
    "standard_input": ("standard input", "标准输入"),
    "named": ("{}, '{}'", "{}，“{}”"),
    "other_record": (
        "{}: not a fact, but a record of '{}': leave it out, or write it into a file of the base by hand",
        "{}：不是事实，而是 {} 记录：请删去，或手工写入库文件",
    ),
    "other_kind": (
        "{}: a fact of another kind than {}: add each kind by itself",
        "{}：事实类别不是 {}：请按类别分别添加",
    ),
    "needs_key": (
        "needs KEY=VALUE, such as theme=talent or label.en='Few laboratories'",
        "须为 KEY=VALUE，如 theme=talent 或 label.en='Few laboratories'",
    ),
    "no_kind": ("say which KIND of fact: one of {}", "请指明事实的类别（KIND）：{}"),
    "needs_passage": (
        "needs SOURCE:N, such as gazette:3",
        "须为 SOURCE:N，如 gazette:3",
    ),
    "nothing_to_change": (
        "nothing to change is given: use --set KEY=VALUE or --unset KEY",
        "未指定要改什么：请用 --set KEY=VALUE 或 --unset KEY",
    ),
    "given_twice": ("given twice", "重复给出"),
    "has_value": ("'{}' has a value already", "{} 已有值"),
    "needs_evidence": (
        "needs SOURCE:N:ANCHOR|ANCHOR, such as gazette:3:North City|6.2 percent",
        "须为 SOURCE:N:ANCHOR|ANCHOR，如 gazette:3:North City|6.2 percent",
    ),
    # blocks of a draft
    "no_block_command": ("{} cannot be used in a block{}", "{}不能用于区块{}"),
    "block_commands": ("; blocks take {}", "；区块可用的命令有：{}"),
    "no_block_option": ("{} cannot be used in a block", "{} 不能用于区块"),
    "answers_nothing": ("'{}' gives no answer with these options", "{} 加上这些选项没有答案"),
    "comment_one_draft": (
        "it takes one draft, without --in-place; for several drafts use --in-place",
        "只用于一份草稿，且不与 --in-place 同用；多份草稿请用 --in-place",
    ),
    "comment_needs_author": ("a name is needed", "须有姓名"),
    "ending_of_another_format": (
        "the ending is {}, but the format is {}: give the file another ending, or choose another --format",
        "扩展名是{}，格式却是{}：请换用其他扩展名，或用 --format 选择其他格式",
    ),
    "author_of_comments": (
        "only comments have an author; add --comment or --in-place to write them",
        "只有批注才有作者；写批注请加 --comment 或 --in-place",
    ),
    "comment_needs_path": ("a file is needed: findings go to standard output", "须指定文件：标准输出用于显示结果"),
    "comment_is_word": ("a name that ends in .docx is needed", "文件名须以 .docx 结尾"),
    "comment_needs_file": ("standard input cannot be changed: use --comment", "标准输入无法改写：请用 --comment"),
    "comment_needs_base": (
        "comments say what the base has: --comment and --in-place do not go with --against; to list the findings, use "
        "--format lines",
        "批注写的是库中的内容：--comment 和 --in-place 不能与 --against 同用；要列出结果，请用 --format lines",
    ),
    "comment_or_pair": (
        "comments say what the base has, and --pair compares two drafts with each other: leave out --pair to write "
        "comments into each of them, or list the differences with --format lines",
        "批注写的是库中的内容，而 --pair 是两份草稿互相对照：要写批注，请去掉 --pair；要列出差异，请用 --format lines",
    ),
    "commented": ("{}: {:comment|comments}", "{}：{}条批注"),
    "goes_with_into": (
        "--append, --check and --force go with --into DRAFT",
        "--append、--check 和 --force 须与 --into DRAFT 同用",
    ),
    "into_is_markdown": (
        "--into writes the block in the draft's own format: it goes with neither --output nor --format",
        "--into 按草稿自身的格式写入区块：不能与 --output 或 --format 同用",
    ),
    "type_markers": (
        "{}; for a block of '{}' type {} and, below it, {} into the draft, then 'hubcli refresh {}'",
        "{}；如需 {} 的区块，请在草稿中写入 {}，并在其下写入 {}，再运行 hubcli refresh {}",
    ),
    "no_blocks": (
        "{}: it has no blocks; 'hubcli export --into {} --append' adds one",
        "{}：其中没有区块；可用 hubcli export --into {} --append 添加",
    ),
    "no_such_block": ("it has no block of '{}'{}; --append adds one", "其中没有“{}”的区块{}；加 --append 可添加"),
    "its_blocks": ("; its blocks are {}", "；现有区块：{}"),
    "block_at": ("'{}' (line {})", "“{}”（第{}行）"),
    "nothing_written": ("{}: nothing was written", "{}：未写入任何内容"),
    "refreshed": ("{}: {:block|blocks}, {} changed", "{}：{}个区块，其中{}个有变化"),
    "refreshed_none": ("{}: {:block|blocks}, none changed", "{}：{}个区块，均无变化"),
    "export_starts_one": (
        "; 'hubcli export --into FILE --append' starts one",
        "；可用 hubcli export --into FILE --append 新建",
    ),
}
