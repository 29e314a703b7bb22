"""What can be wrong with a draft, its markers and its blocks."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "at_line": ("{}:{}: {}", "{}:{}: {}"),
    "as_a_whole": ("{}: {}", "{}：{}"),
    "error": ("{}", "{}"),
    # the file
    "no_such_file": ("there is no such file{}", "没有这个文件{}"),
    "cannot_read": ("cannot be read: {}", "无法读取：{}"),
    "not_utf8": ("byte {} is not UTF-8: save the draft as UTF-8", "字节 {} 不符合 UTF-8 编码：请将草稿另存为 UTF-8"),
    "old_word_file": (
        "this is an old Word file (.doc) or one with a password: save it as .docx without a password",
        "这是旧版 Word 文件（.doc）或加密文件：请另存为不加密的 .docx",
    ),
    "has_password": ("it has a password: save it without one", "文件已加密：请另存为不加密的文件"),
    "no_archive": (
        "this is no file of a word processor, or a damaged one: open it there and save it again",
        "这不是文字处理软件的文件，或文件已损坏：请用该软件打开后重新保存",
    ),
    "no_word_file": (
        "there is no Word document in this archive: save the draft as .docx, .odt or Markdown",
        "压缩包中没有 Word 文档：请将草稿另存为 .docx、.odt 或 Markdown",
    ),
    "no_part": ("its part {} is missing: open the file and save it again", "缺少组成部分 {}：请打开文件后重新保存"),
    "bad_part": (
        "its part {} cannot be read ({}): open the file and save it again",
        "组成部分 {} 无法读取（{}）：请打开文件后重新保存",
    ),
    "too_deep": ("elements too deep within each other", "元素嵌套过深"),
    "has_doctype": ("a document type is declared", "含有文档类型声明"),
    "too_large": (
        "it would take up too much room when unpacked: remove what is large in it, or check it in parts",
        "解压后过大：请删去其中的大型内容，或分成几份核对",
    ),
    "no_comments_here": (
        "comments can be written only into Word files: save it as .docx, or list the findings with --format lines",
        "批注只能写入 Word 文件：请另存为 .docx，或用 --format lines 逐行列出结果",
    ),
    "no_blocks_here": (
        "blocks can be kept in Markdown and in Word (.docx), but not in this file: save it as .docx",
        "区块只能放在 Markdown 或 Word（.docx）草稿中，不能放在此文件中：请另存为 .docx",
    ),
    "changed_meanwhile": (
        "the file was changed in the meantime; nothing was written",
        "期间草稿被他人更改；未写入任何内容",
    ),
    # markers
    "begins_inside": (
        "a block begins inside the one that begins on line {}",
        "区块在第{}行开始的区块之内又开始",
    ),
    "begins_nowhere": ("a block ends here that never began", "此处结束的区块没有开头"),
    "no_end": (
        "the block that begins here has no end: add <!-- hubcli:end -->",
        "此处开始的区块没有结尾：请加上 <!-- hubcli:end -->",
    ),
    "unclosed_quote": ("a quotation mark in the command is not closed", "命令中的引号没有闭合"),
    "no_command": (
        "the marker has no command, as in <!-- hubcli:begin export gba -->",
        "标记中没有命令，应形如 <!-- hubcli:begin export gba -->",
    ),
    "no_checksum": (
        "'{}' is not a checksum: write <!-- hubcli:end --> instead",
        "“{}”不是校验和：请改为 <!-- hubcli:end -->",
    ),
    "misspelt": ("the marker is misspelt: write <!-- hubcli:{} … -->", "标记有误：应写作 <!-- hubcli:{} … -->"),
    "not_alone": (
        "a marker must be alone on one line, as <!-- hubcli:begin export gba --> is",
        "标记须独占一行，形如 <!-- hubcli:begin export gba -->",
    ),
    "mdx": (
        "markers are HTML comments, which MDX does not have: keep the block in a Markdown file (.md) and import that",
        "标记是 HTML 注释，而 MDX 没有这种注释：请将区块放在单独的 Markdown 文件（.md）中，再导入该文件",
    ),
    "nested": (
        "a marker must be at the left margin, not in a list or a quotation",
        "标记须顶格书写，不在列表或引文之内",
    ),
    # content controls
    "in_block": ("the block '{}': {}", "区块“{}”：{}"),
    "control_elsewhere": (
        "its content control must be around whole paragraphs of the text, not within one, nor in a table, a text box, "
        "a note or another block: move it out, or remove it",
        "其内容控件须包含正文中的完整段落，不能在段落之内，也不能在表格、文本框、脚注或其他区块中：请移出或删除该控件",
    ),
    "lost_command": (
        "its command is lost, because the title of the control was too long for it: type 'hubcli' and the command as "
        "the control's tag (Developer tab, Properties)",
        "命令已丢失，因为控件标题放不下整条命令：请在控件属性（“开发工具”选项卡）的标记中填写 hubcli 和命令",
    ),
    "edited_in_word": (
        "it was edited by hand; --force overwrites it; to keep the text, remove the content control",
        "内容被手工改动：可用 --force 覆盖，或删除内容控件以保留文字",
    ),
    # blocks
    "edited": (
        "the block was edited by hand; --force overwrites it; to keep the text, remove the markers",
        "区块被手工改动：可用 --force 覆盖，或删去标记以保留文字",
    ),
    "never_filled": ("never filled in; 'hubcli refresh' does that", "尚未填写；可用 hubcli refresh 填写"),
    "other_base": (
        "the block was written from the base '{}', and this is '{}': use that base with --base or "
        "HUBCLI_BASE; --force rewrites the block from this one",
        "区块出自库“{}”，而当前为“{}”：请用 --base 或 HUBCLI_BASE 指定该库；加 --force 则以当前库重写",
    ),
    "no_room_for_block": (
        "no block can be added at the end: is code or HTML left open there?",
        "末尾不能放置区块：是否有未闭合的代码或 HTML？",
    ),
    "unfit_for_block": (
        "the output of a command cannot be put between markers",
        "命令的输出不能放在标记之间",
    ),
    "outside_changed": (
        "text outside the blocks would have changed; this is a bug in hubcli, please report it. "
        "The draft was not written",
        "区块之外的文字将被改动；这是 hubcli 的缺陷，请报告。草稿未写入",
    ),
}
