"""What `sources add` says of a table."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    # the page
    "title": ("The table {}", "表格{}"),
    "figures": (
        "{:figure|figures} on {}, read by the series {}, theme {}.",
        "{1}数据{0}个，由序列{2}读取，主题为{3}。",
    ),
    "column": ("Column", "列"),
    "holds": ("Holds", "内容"),
    "example": ("Example", "示例"),
    "kept": ("kept for people", "供人查阅"),
    "left_out": ("left out", "不收入"),
    "spread_period": ("The periods above columns become a column of their own.", "各列上方的时期转为单独一列。"),
    "spread_place": ("The places above columns become a column of their own.", "各列上方的地域转为单独一列。"),
    "for_every": ("The same for every line: {}.", "各行相同：{}。"),
    "named": ("Names: {}.", "名称对应：{}。"),
    "first": ("The first figures", "前几个数据"),
    "is": ("{} is {}", "{} 即 {}"),
    "empty": ("{:cell says|cells say} that there is no figure.", "{}个单元格没有数据。"),
    "around": ("Not in the table:", "未收入表格："),
    "no_edition": (
        "The table tells editions apart, and these figures have none: say theirs with --series fixed.edition=first.",
        "该表区分数据的版本，而这些数据没有注明：请用 --series fixed.edition=first 等说明。",
    ),
    "recorded": ("Recorded in {}, from line {}.", "已记入{}，自第{}行起。"),
    "not_written": (
        "Nothing was written; the same command with --yes adds it.",
        "未写入任何内容；加上 --yes 再运行一次即可添加。",
    ),
    # questions on a terminal
    "ask_indicator": ("The indicator that the figures are on", "数据所属的指标"),
    "ask_theme": ("The theme of the figures", "数据的主题"),
    "ask_place": ("The place that '{}' is", "“{}”是哪个地域"),
    "ask_add": ("Add the table?", "添加此表格吗？"),
    # the file
    "an_excel_file": ("{}: an Excel file", "{}（Excel 文件）"),
    "not_excel": (
        "{}: cannot be read as an Excel file: save it as .xlsx or .csv",
        "{}：无法作为 Excel 文件读取：请另存为 .xlsx 或 .csv",
    ),
    "not_csv": ("{}:{}: not valid CSV: {}", "{} 第{}行：不是有效的 CSV：{}"),
    "no_sheets": ("{} is a CSV file, which has one table", "{} 是 CSV 文件，只有一张表"),
    "the_sheets": ("the file has {}", "文件中有 {}"),
    "no_table": (
        "{}: no table in it: a header with two or more columns, and a row for each place or period below",
        "{}：其中没有表格：须有两列以上的表头，其下每行为一个地域或时期",
    ),
    "no_rows": ("{}:{}: no row below this header", "{} 第{}行：表头之下没有数据行"),
    "no_figures": ("{}: there is no figure in it", "{}：其中没有数据"),
    "unnamed_column": (
        "{}:{}: column {} has no name: give it one in the header",
        "{} 第{}行：第{}列没有列名：请在表头中写明",
    ),
    "column_twice": ("{}:{}: the column {} is there twice: rename one", "{} 第{}行：列 {} 出现两次：请改名"),
    # what is open
    "no_column": ("{0}: no column {2} for {1}{3}", "{0}：没有用作 {1} 的列 {2}{3}"),
    "the_columns": ("; the table has {}", "；表中有 {}"),
    "unclear": (
        "{0}: which column holds the {1}? Say it with --series columns.{1}=NAME; the table has {2}",
        "{0}：{1} 在哪一列？请用 --series columns.{1}=列名 说明；表中有 {2}",
    ),
    "needs_indicator": (
        "which indicator are the figures on? Say it with --series indicator=ID; 'hubcli metrics' lists them",
        "数据属于哪个指标？请用 --series indicator=编号 说明；hubcli metrics 列出各指标",
    ),
    "needs_theme": (
        "{} has no figures yet: say their theme with --series theme=ID",
        "{} 尚无数据：请用 --series theme=编号 说明主题",
    ),
    "needs_source": (
        "no source '{0}' in the base: give its record with --set title.en=… and the other fields, or name each line's "
        "in a column source",
        "库中没有来源“{0}”：请用 --set title.en=… 等给出其记录，或在 source 列中写明每行的来源",
    ),
    "source_there": (
        "the base has the source '{}': leave out --set, or change it with 'hubcli edit'",
        "库中已有来源“{}”：请去掉 --set，或用 hubcli edit 修改",
    ),
    "unknown_places": (
        "{}: no place {}: say which it is with --place '{}=ID', or add it to the base",
        "{}：没有地域 {}：请用 --place '{}=编号' 说明是哪个地域，或先添加到库中",
    ),
    "table_there": (
        "the base has a table '{0}': choose another id, or add lines to it with --into {0}",
        "库中已有表格“{0}”：请另取编号，或用 --into {0} 追加各行",
    ),
    "extended_table": (
        "the table '{}' is in the base that this one extends: add a table of your own",
        "表格“{}”在所扩展的库中：请另建自己的表格",
    ),
    "several_series": (
        "several series read the table '{}': choose one with --series indicator=ID, of {}",
        "有多个序列读取表格“{}”：请用 --series indicator=编号 选择，可选 {}",
    ),
    "no_such_field": (
        "the table '{0}' has no column for {1}, and '{2}' is not what the series says for every line",
        "表格“{0}”没有 {1} 列，而“{2}”与序列中各行相同的值不符",
    ),
    # cells
    "no_period": (
        "{}: no period; write 2023, 2023年, 2023H1, 2023-06 or 2021/2025",
        "{}：不是时期；请写 2023、2023年、2023H1、2023-06 或 2021/2025",
    ),
    "no_number": (
        "{}: no number; write 4458.4, and what it is rounded to or over in a column qualifier",
        "{}：不是数字；请写 4458.4，“约”“超过”等写入 qualifier 列",
    ),
    "no_scale": (
        "{}: no scale of {}; write a number such as 100000000, or the unit in words",
        "{}：不是以 {} 为单位的数量级；请写数字（如 100000000）或单位名称（如亿元）",
    ),
    # options
    "needs_place": ("needs NAME=ID, such as 'Jiangsu Province=jiangsu'", "须为 名称=编号，如 '江苏=jiangsu'"),
    "only_tables": ("only a table takes it: FILE is a .csv or .xlsx file then", "仅用于表格，即 .csv 或 .xlsx 文件"),
    "no_copies": ("a table travels with the base and needs no copy", "表格随库保存，无须副本"),
}
