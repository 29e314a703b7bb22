"""What can be wrong with a base: with the files, with the shape of a record, and between records."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "place": ("{}:{}: {}", "{}:{}: {}"),
    "part": ("{}: ", "{}："),
    "see": ("; see {}:{}", "；见 {}:{}"),
    # a file
    "cannot_read": ("cannot be read: {}", "无法读取：{}"),
    "table_empty": (
        "the table is empty: the first line names the columns, each further line is one figure",
        "表格为空：首行为列名，其后每行一个数据",
    ),
    "table_column_twice": ("the column {} is there twice: rename one", "列 {} 出现两次：请改名"),
    "table_blank_line": ("a blank line: remove it", "空行：请删除"),
    "table_cell_over_lines": ("a cell goes on over a line break: put it on one line", "单元格内有换行：请写在一行内"),
    "table_cells": (
        "{} cells, the header has {}: quote a cell that has a comma in it",
        "有{}个单元格，表头有{}个：含逗号的单元格须加引号",
    ),
    "table_control_character": (
        "an invisible control character: remove it, it can change how text is displayed",
        "含不可见的控制字符：请删除，它会改变文本的显示",
    ),
    "table_not_csv": ("not valid CSV: {}; double a quote inside a cell", "不是有效的 CSV：{}；单元格内的引号须写两次"),
    "table_no_column": (
        "no column {}: the table has {}; name it in the series under columns, or give it under fixed",
        "没有列 {}：表中有 {}；请在序列的 columns 中写明列名，或在 fixed 中给出",
    ),
    "table_unknown_column": ("no series reads this column{}", "没有序列读取此列{}"),
    "table_keep_column": (
        "; if it is there for people, name it in the series under kept",
        "；若只供人查阅，请在序列的 kept 中写明",
    ),
    "table_no_number": ("empty: needs a plain number such as 4458.4", "为空：须填写数字，如 4458.4"),
    "table_choice": ("must be one of {1}, not {0}", "须为 {1} 之一，而非 {0}"),
    "table_number": (
        "{}: needs a plain number such as 4458.4; a multiplier such as 100000000 belongs in the column scale",
        "{}：须为不带分隔符和单位的数字，如 4458.4；所乘的倍数写入 scale 列，如 100000000",
    ),
    "table_without_series": (
        'no series reads the table: add a [[series]] with table = "{}"',
        '没有序列读取此表：请添加 [[series]]，其中 table = "{}"',
    ),
    "term_not_in_en": (
        "the Chinese has “{}”, which in English is “{}” (term {})",
        "中文有“{}”，英文应作“{}”（术语 {}）",
    ),
    "term_not_in_zh": (
        "the English has “{}”, which in Chinese is “{}” (term {})",
        "英文有“{}”，中文应作“{}”（术语 {}）",
    ),
    "term_avoided": ("not “{}” but “{}” (term {})", "不用“{}”，应作“{}”（术语 {}）"),
    "series_without_table": ("no file tables/{}.csv in the base", "库中没有文件 tables/{}.csv"),
    "series_without_sentence": (
        "the indicator {} has no sentence: add one with {{place}}, {{value}} and {{period}} in it",
        "指标 {} 没有 sentence：请添加，其中含 {{place}}、{{value}} 和 {{period}}",
    ),
    "sentence_field": (
        "{} cannot be filled in; a sentence may have {{place}}, {{value}}, {{period}} and {{variant}}",
        "无法填入 {}；sentence 中可用 {{place}}、{{value}}、{{period}} 和 {{variant}}",
    ),
    "not_utf8": ("not UTF-8: save the file in that encoding", "不是 UTF-8 编码：请将文件另存为该编码"),
    "not_toml": ("not TOML: {}{}", "不符合 TOML 语法：{}{}"),
    "newer_lines": (
        "an inline table over several lines is TOML 1.1, and a base is TOML 1.0: write it on one line",
        "跨行的内联表是 TOML 1.1 的写法，而库文件须为 TOML 1.0：请写在一行内",
    ),
    "newer_comma": (
        "a comma before the } of an inline table is TOML 1.1, and a base is TOML 1.0: leave it out",
        "内联表的 } 前加逗号是 TOML 1.1 的写法，而库文件须为 TOML 1.0：请去掉该逗号",
    ),
    "newer_escape": (
        "the escape {} is TOML 1.1, and a base is TOML 1.0: write the character itself, or \\u and four digits",
        "转义符 {} 是 TOML 1.1 的写法，而库文件须为 TOML 1.0：请直接写出该字符，或用 \\u 加四位数字",
    ),
    "newer_time": (
        "a time without seconds ({}) is TOML 1.1, and a base is TOML 1.0: add the seconds",
        "不带秒的时间（{}）是 TOML 1.1 的写法，而库文件须为 TOML 1.0：请补上秒",
    ),
    "too_nested": ("not a base: tables or arrays are nested too deeply", "不是库文件：表或数组嵌套过深"),
    "too_many_digits": ("not a base: a number has too many digits", "不是库文件：有数字位数过多"),
    "double_brackets": (
        "; each record starts with [[{}]], in double brackets",
        "；每条记录以双方括号 [[{}]] 开头",
    ),
    "straight_quotes": ("; TOML needs straight quotes", "；TOML 须用直引号"),
    "too_large": ("more than {:,} values in one record: split it", "一条记录中的值超过{:,}个：请拆分"),
    # a name at the top of a file
    "in_no_table": ("not in any table: move it below the header of one", "不属于任何表：请移到某个表头之下"),
    "unknown_table": ("unknown table{}", "未知的表{}"),
    "did_you_mean_table": ("; did you mean [[{}]]?", "；是否指 [[{}]]？"),
    "the_tables": ("; a base can have {}", "；库中可有：{}"),
    "base_as_table": ("write it as a table: [base]", "请写成表：[base]"),
    "array_of_tables": ("write each as a table of its own: [[{}]]", "请将每条写成单独的表：[[{}]]"),
    # the shape of a record
    "needs": ("needs {}, not {}", "须为{}，而不是{}"),
    "number_or_fraction": ('a number such as 6.58, or a fraction such as "1/9"', '数字（如 6.58）或分数（如 "1/9"）'),
    "one_of": ("one of {}", "下列之一：{}"),
    "at_least": ("at least {}", "不小于{}的数"),
    "text_table": ('a table such as { en = "…", zh = "…" }', '形如 { en = "…", zh = "…" } 的表'),
    "text_in_quotes": ("text in quotes", "带引号的文本"),
    "whole_number": ("a whole number", "整数"),
    "true_or_false": ("true or false", "布尔值（true 或 false）"),
    "array": ("an array", "数组"),
    "table": ("a table", "表"),
    "date": ("a date or time", "日期或时间"),
    "missing_language": ("missing; a text needs both languages", "缺失；文本须有两种语言"),
    "other": ("{}", "{}"),
    "invalid": ("{}", "值无效"),
    "missing": ("missing; every {} needs one", "缺失；{}必须有此项"),
    "unknown_key": ("unknown key{}", "未知的键{}"),
    "known_keys": ("; known keys: {}", "；可用的键：{}"),
    "empty": ("empty: fill it in, or leave the key out", "内容为空：请删去此键，或填写内容"),
    "control_character": (
        "character U+{:04X} in the text: a text is one line without control characters",
        "文本中有字符 U+{:04X}：文本须为一行，不含控制字符",
    ),
    "not_an_id": (
        "{} is not an id; an id is lower-case words joined by hyphens",
        "{}不是编号；编号由小写单词组成，以连字符相连",
    ),
    "level_city": (
        "there is no level 'city' any more: a city of prefecture level is `prefecture`, a municipality directly under"
        " the central government `province`, Hong Kong or Macao `sar`, a district or new area `district`",
        "已不再有层级“city”：地级市写 `prefecture`，直辖市写 `province`，香港、澳门写 `sar`，区县和新区写 `district`",
    ),
    "no_such_choice": ("{} is not a possible value{}", "{}不是可用的值{}"),
    "too_few": ("needs at least {}, not {}", "至少须有{}项，而不是{}项"),
    # rules of a record
    "no_period": (
        "not a year, month, day or interval (2024, 2025-12, 2025-12-10, 2026/2030, ../2035)",
        "不是年、月、日或区间（2024、2025-12、2025-12-10、2026/2030、../2035）",
    ),
    "ends_before_start": ("it ends before it starts", "结束早于开始"),
    "no_such_day": ("there is no {} in the calendar", "日历上没有 {}"),
    "derived_without_note": ("missing; it must say why the derived figures hold", "缺失；须说明推算数字为何成立"),
    "author_name": (
        "an author is either a person, with a `family` name and perhaps a `given` one, or an institution, with a"
        " `name`",
        "作者要么是个人，写 `family`（姓），可加 `given`（名）；要么是机构，写 `name`",
    ),
    "review_of_one": ("name either a fact or a tension", "只写 `fact`（事实）或 `tension`（张力）之一"),
    "authors_twice": (
        "name the authors once, under `authors` or under `author`",
        "作者只写一处：`authors` 或 `author`",
    ),
    "upside_down_range": ("{} is not greater than the value, {}", "{} 不大于 value 的值 {}"),
    "no_latin_letter": (
        "has no Latin letter: put each text under its own language",
        "没有拉丁字母：文本须写在相应语言之下",
    ),
    "no_chinese_character": (
        "has no Chinese character: put each text under its own language",
        "没有汉字：文本须写在相应语言之下",
    ),
    "long_label_en": ("{} words; a label has at most {}", "共{}个单词；标题至多{}个"),
    "long_label_zh": ("{} characters; a label has at most {}", "共{}个字；标题至多{}个"),
    # between records
    "unknown_reference": ("no {} '{}'{}", "没有{}“{}”{}"),
    "reference_of_other_kind": ("'{}' is {}, not {}{}", "“{}”是{}，不是{}{}"),
    "unknown_unit": ("no unit '{}'{}", "没有单位“{}”{}"),
    "what_units_are": (
        "; a unit is percent, percentage_point, per_mille, fraction, times, count, rank, ratio, a currency such as CNY "
        "(ISO 4217), a measure such as kilometer (CLDR), or a rate such as count-per-10000-person",
        "；单位可为 percent、percentage_point、per_mille、fraction、times、count、rank、ratio，货币如 CNY（ISO 4217），"
        "度量如 kilometer（CLDR），或比率如 count-per-10000-person",
    ),
    "former_unit": (
        "the unit '{}' is now called '{}'; the old name is read in this release only",
        "单位“{}”现称“{}”；旧名仅在本版本中仍可使用",
    ),
    "whole_hub": (
        "; for the whole hub, use its place of level `hub`: {}",
        "；涉及整个科创中心的，请用其中 level 为 `hub` 的地域：{}",
    ),
    "or": ("{} or {}", "{}或{}"),
    "no_whole_hub": ("there is none yet, so add one", "目前没有，请添加一个"),
    "use_or_add": ("; use one of {}, or add it", "；请改用已有的（{}），或添加它"),
    "name_or_add": ("; use one that exists, or add it", "；请改用已有的，或添加它"),
    "reprint_of_itself": ("'{}' cannot reprint itself: name the original", "“{}”不能转载自身：请写原始来源"),
    "reprint_of_reprint": ("'{}' is itself a reprint: name its original", "“{}”本身是转载：请写它的原始来源"),
    "unknown_variant": ("indicator '{}' has no variant '{}'; {}", "指标“{}”没有统计方式“{}”；{}"),
    "variants_are": ("its variants are {}", "现有：{}"),
    "no_variants": ("add it to the indicator's `variants`", "请先在该指标的 `variants` 中添加"),
    "duplicate_id": (
        "another record has this id: an id must be unique",
        "另一条记录已用此编号：编号不得重复",
    ),
    "extended_id": (
        "a base that this one extends has this id: choose another, or write `replaces = true` (in "
        'JSON `"replaces": true`) to override that record',
        '所扩展的库中已有此编号：请另取编号，或写明 `replaces = true`（JSON 中为 `"replaces": true`）以取代该记录',
    ),
    "replaces_other_kind": (
        "'{}' is {} in the base that this one extends, not {}: choose another id",
        "在所扩展的库中，“{}”是{}，不是{}：请另取编号",
    ),
    "replaces_nothing": (
        "no base that this one extends has {} '{}': leave `replaces` out, or use an id from there",
        "所扩展的库中没有{}“{}”：请删去 `replaces`，或改用已有的编号",
    ),
    "no_base_table": (
        "no [base] table: it gives the base's title and edition",
        "没有 [base] 表：该表写明库的标题和版本",
    ),
    "base_table_elsewhere": ("the [base] table belongs in base.toml only", "[base] 表只能写在 base.toml 中"),
    "metric_of_other_hub": (
        "'{}' belongs to hub '{}', which is not in this metric's hubs",
        "“{}”属于科创中心“{}”，而后者不在此数据的 hubs 中",
    ),
    "member_of_other_hub": (
        "'{}' is in hub '{}': write `hub = \"{}\"` in {}, or remove it here",
        '“{0}”属于科创中心“{1}”：请在{3}中写明 `hub = "{2}"`，或将其移出',
    ),
    "member_of_no_hub": (
        "'{}' has no hub: write `hub = \"{}\"` in {}, or remove it here",
        '“{0}”不属于任何科创中心：请在{2}中写明 `hub = "{1}"`，或将其移出',
    ),
    "its_record": ("its record", "其记录"),
    "own_record": ("a record of your own, with `replaces = true`", "自己的记录（带 `replaces = true`）"),
    # what a base extends
    "extends_in_circle": (
        "'{}' leads back to {}: bases must not extend one another in a circle",
        "“{}”绕回到 {}，形成循环；其中必须有一个库不扩展其他库",
    ),
    "extends_no_folder": (
        "there is no folder {}; give the folder of another base, relative to this one, or '{}' for the base that ships",
        "没有文件夹 {}；请写另一个库的文件夹（相对于本库），或用“{}”表示程序自带的库",
    ),
    "extends_no_base": (
        "there is no base.toml in {}; give the folder of another base, relative to this one, or "
        "'{}' for the base that ships",
        "{} 中没有 base.toml；请写另一个库的文件夹（相对于本库），或用“{}”表示程序自带的库",
    ),
    "extends_nested": (
        "{} and {} are nested; move one out of the other",
        "{} 与 {} 互相包含；请将两者移到并列的位置",
    ),
}
