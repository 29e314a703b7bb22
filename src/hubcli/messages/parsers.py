"""What parsers and git say of a file, and the same in Chinese; a `{}` of the English is whatever they put there."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    # where it is
    "at_place": ("{} (at line {}, column {})", "{0}（第{1}行第{2}列）"),
    "at_end": ("{} (at end of document)", "{}（文件末尾）"),
    # TOML, by tomli
    "cannot_overwrite": ("Cannot overwrite a value", "该键已有值，不能再次赋值"),
    "not_a_scalar": ("Escaped character is not a Unicode scalar value", "转义字符不是有效的 Unicode 字符"),
    "no_equals": ("Expected '=' after a key in a key/value pair", "键之后缺少 ="),
    "no_bracket": ("Expected ']' at the end of a table declaration", "表头末尾缺少 ]"),
    "no_brackets": ("Expected ']]' at the end of an array declaration", "表头末尾缺少 ]]"),
    "no_line_end": ("Expected newline or end of document after a statement", "语句之后应换行"),
    "no_date": ("Invalid date or datetime", "日期或时间无效"),
    "no_hex": ("Invalid hex value", "十六进制值无效"),
    "no_key": ("Invalid initial character for a key part", "键的首个字符无效"),
    "no_statement": ("Invalid statement", "语句无效"),
    "no_value": ("Invalid value", "值无效"),
    "open_array": ("Unclosed array", "数组没有闭合"),
    "open_table": ("Unclosed inline table", "内联表没有闭合"),
    "backslash": ("Unescaped '\\' in a string", "字符串中的 \\ 未转义"),
    "open_string": ("Unterminated string", "字符串没有闭合"),
    "declared_twice": ("Cannot declare {} twice", "{} 重复声明"),
    "immutable": ("Cannot mutate immutable namespace {}", "不能再改动 {}"),
    "namespace_twice": ("Cannot redefine namespace {}", "{} 重复定义"),
    "key_twice": ("Duplicate inline table key {}", "内联表中的键 {} 重复"),
    "expected": ("Expected {}", "缺少 {}"),
    "found_character": ("Found invalid character {}", "字符 {} 无效"),
    "illegal_character": ("Illegal character {}", "不允许的字符 {}"),
    "long_key": ("TOML key has more than the allowed {} parts", "键的层级超过 {} 级"),
    "deep": ("TOML inline arrays/tables are nested more than the allowed {} levels", "数组或内联表嵌套超过 {} 层"),
    # CSV
    "csv_end": ("unexpected end of data", "引号没有闭合"),
    "csv_after_quote": ("'{}' expected after '{}'", "{1} 之后应为 {0}"),
    "csv_newline": ("new-line character seen in unquoted field{}", "未加引号的单元格中有换行符"),
    "csv_limit": ("field larger than field limit ({})", "单元格超过 {} 个字符"),
    # JSON
    "json_value": ("Expecting value", "此处应有值"),
    "json_colon": ("Expecting ':' delimiter", "此处应有冒号"),
    "json_comma": ("Expecting ',' delimiter", "此处应有逗号"),
    "json_name": ("Expecting property name enclosed in double quotes{}", "此处应有双引号中的键名"),
    "json_trailing_comma": ("Illegal trailing comma before end of {}", "末尾多了一个逗号"),
    "json_extra": ("Extra data", "其后还有多余内容"),
    "json_string": ("Unterminated string starting at", "字符串没有闭合"),
    "json_control": ("Invalid control character{}", "字符串中有控制字符"),
    "json_escape": ("Invalid \\{}escape{}", "转义符无效"),
    # git
    "git_no_repository": ("not a git repository{}", "不在 git 仓库中"),
    "git_not_there": ("path '{}' does not exist in '{}'", "{1} 中没有路径 {0}"),
    "git_owner": ("detected dubious ownership in repository at '{}'", "仓库 {} 属于其他用户"),
    # anything else
    "other": ("{}", "{}"),
}
