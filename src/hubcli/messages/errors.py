"""What goes wrong on a user's side: what, where, and the way out."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    # parts of other messages
    "quoted": ("'{}'", "“{}”"),
    "did_you_mean": ("; did you mean '{}'?", "；是否指“{}”？"),
    "there_are": ("; available: {}", "；可用的有：{}"),
    "list_with": (" ('{}' lists them)", "（用 {} 列出）"),
    "no_such_folder": ("no such folder", "没有这个文件夹"),
    "not_a_folder": ("not a folder", "不是文件夹"),
    # names, options and files
    "unknown_name": ("no {} {}{}{}", "没有{}{}{}{}"),
    "option": ("{} {}: {}", "{} {}：{}"),
    "cannot_write": ("{}: cannot write: {}; nothing was changed", "{}：无法写入：{}；未作任何更改"),
    "file": ("{}: {}", "{}：{}"),
    "missing_extra": (
        "{1} needs the extra '{0}': run pip install 'hubcli[{0}]'",
        "{1} 需要附加组件 {0}：请运行 pip install 'hubcli[{0}]'",
    ),
    "too_large_for_xlsx": (
        "a workbook has at most {:,} rows in a sheet and {:,} characters in a cell, and this is more: use --format csv",
        "工作簿每表最多{:,}行，每格最多{:,}个字符，此答案超出上限：请改用 --format csv",
    ),
    "one_problem": ("1 problem: fix it and run 'hubcli check' again", "1个问题：请改正后再次运行 hubcli check"),
    "problems": (
        "{} problems: fix them and run 'hubcli check' again",
        "{}个问题：请改正后再次运行 hubcli check",
    ),
    "more_problems": (
        "more than {:,} problems: fix these and run 'hubcli check' again",
        "问题超过{:,}个：请先改正这些，再次运行 hubcli check",
    ),
    # files that are written
    "held": ("may be held by another process", "可能正被另一进程占用"),
    "link_in_circle": ("it is a link that leads back to itself", "链接形成循环"),
    "link_out_of_folder": ("it is a link that leads out of its folder, to {}", "链接指向其文件夹之外：{}"),
    "not_a_file": ("it is not a file but a device or a pipe", "不是文件，而是设备或管道"),
    "cannot_put_back": (
        "{}: this file was replaced, others were not, and it cannot be restored: {}",
        "{}：此文件已更新，其他文件未更新，且无法恢复：{}",
    ),
    # bases
    "no_base": (
        "{}: {}; set --base or HUBCLI_BASE to the folder of a base, which has a base.toml",
        "{}：{}；请用 --base 或 HUBCLI_BASE 指定库所在的文件夹，其中应有 base.toml",
    ),
    "no_base_toml": ("this folder has no base.toml", "此文件夹中没有 base.toml"),
    "unreadable_folder": ("cannot be read ({})", "无法读取（{}）"),
    "changing_base": (
        "{}: its files keep changing while they are read; try again when nothing writes to them",
        "{}：文件在读取过程中不断变化；请待其写完后重新运行命令",
    ),
    "busy_base": (
        "{}: another command is still writing to it; try again",
        "{}：另一命令正在写入，请稍后再试",
    ),
    "shipped_base": (
        "{}: this base is part of the program; 'hubcli init DIR' starts one of your own",
        "{}：这个库是程序的一部分；可用 hubcli init DIR 建立自己的库",
    ),
    "refused": (
        "nothing was written; the line numbers are those that the records would have",
        "未写入任何内容：行号为写入后的行号",
    ),
    "refused_input": ("nothing was added", "没有添加任何内容"),
    "refused_more": ("there are more problems than these", "还有其他问题"),
    "too_nested_to_add": (
        "nothing was added: the input is nested too deeply",
        "没有添加任何内容：所给内容嵌套过深",
    ),
    "not_utf8_to_add": (
        "nothing was added: the input is not UTF-8",
        "没有添加任何内容：所给内容不是 UTF-8 编码",
    ),
    "changed_meanwhile": (
        "{}: the file was changed in the meantime; nothing was added, try again",
        "{}：核对期间文件已被更改；没有添加任何内容，请重试",
    ),
    "link_out_of_base": ("it is a link that leads out of the base", "链接指向库外"),
    # editions and revisions
    "edition": (
        "{0}: {1}; give a folder, FOLDER@REVISION, @REVISION for the base at a revision, or {2} "
        "for the base that ships",
        "{0}：{1}；请指定文件夹、FOLDER@REVISION、@REVISION（当前库的某一修订版），或 {2}（程序自带的库）",
    ),
    "edition_problem": ("{}: {}", "{}：{}"),
    "unreadable_edition": (
        "{}: this edition cannot be read by this version of hubcli; choose another revision",
        "{}：本版 hubcli 无法读取此版本的库，请指定其他修订版",
    ),
    "shipped_without_history": (
        "the base that ships is part of the installed program and has no history",
        "自带的库是已安装程序的一部分，不含历史版本",
    ),
    "no_revision": ("no revision is given", "没有指定修订版"),
    "other_repository": ("it is in another repository", "它位于另一个仓库"),
    "no_base_at_revision": ("there is no base.toml in that revision", "该修订版中没有 base.toml"),
    "no_git": ("git is not installed", "未安装 git"),
    "no_repository": (
        "{}: not in a git repository; run 'git init' first, or leave --git out",
        "{}：不在 git 仓库中；请先运行 git init，或去掉 --git",
    ),
    "git_says": ("git says: {}", "git 提示：{}"),
    "no_such_revision": ("no such revision", "没有这个修订版"),
    "no_such_edition": (
        "git has no such revision, and the base had no such edition; its editions: {}",
        "git 中没有这个修订版，库也没有这个版本；库的版本有：{}",
    ),
    # starting a base
    "taken": ("{}: {}; choose a new or an empty folder", "{}：{}；请指定新文件夹或空文件夹"),
    "not_empty": ("not empty", "文件夹不为空"),
    "extends_no_base": (
        "there is no base there; give the folder of a base, or {} for the base that ships",
        "该处没有库；请指定库所在的文件夹，或用 {} 表示程序自带的库",
    ),
    "extends_nested": (
        "it and {} are nested; choose a folder outside it",
        "它与 {} 互相包含；请指定与其并列的文件夹",
    ),
    "title_line": (
        "a title is one line of text without control characters",
        "标题须为一行文字，不含控制字符",
    ),
    # texts of sources
    "text_refused": ("{}: {}; {}", "{}：{}；{}"),
    "save_as_text": ("save the document as plain text in UTF-8", "请将文件另存为 UTF-8 纯文本"),
    "save_as_csv": ("save the table as CSV in UTF-8", "请将表格另存为 UTF-8 编码的 CSV"),
    "save_as_text_or_pdf": (
        "save the document as plain text in UTF-8 or as PDF",
        "请将文件另存为 UTF-8 纯文本或 PDF",
    ),
    "save_unlocked": ("save it without the password", "请另存为无密码的文件"),
    "a_zip": ("a ZIP archive, like .xlsx, .odt and .epub files", "这是 ZIP 压缩包（.xlsx、.odt、.epub 均属此类）"),
    "an_old_office_document": (
        "an Office document in the old format (.doc, .xls)",
        "这是旧版 Office 文件（.doc、.xls）",
    ),
    "an_rtf": ("an RTF document", "这是 RTF 文件"),
    "text_unreadable": (
        "{}: cannot be read: {}; give the file that holds the text",
        "{}：无法读取：{}；请指定存放文本的文件",
    ),
    "text_empty": ("empty", "内容为空"),
    "text_not_utf8": ("not UTF-8", "不是 UTF-8 文本"),
    "text_looks_like": ("not UTF-8; it looks like {}", "不是 UTF-8 文本，似为 {} 编码"),
    "convert": (
        "to convert it: iconv -f {1} -t UTF-8 FILE > NEW_FILE",
        "转换方法：iconv -f {1} -t UTF-8 文件 > 新文件",
    ),
    "references_refused": ("{}: {}; give CSL-JSON or BibTeX", "{}：{}；请给出 CSL-JSON 或 BibTeX"),
    "references_unreadable": ("cannot be read: {}", "无法读取：{}"),
    "no_references": ("there is no reference list in it", "其中没有参考文献列表"),
    "bibtex_damaged": ("line {}: an entry cannot be read", "第{}行：有条目无法读取"),
    "a_bibtex_file": ("{}: a BibTeX file", "{}（BibTeX 文件）"),
    "an_address": ("an address, not a file", "这是网址，不是文件"),
    "save_page": (
        "save the page from your browser, give the saved file, and record the address with --set url=…",
        "请在浏览器中保存该网页，改用所存的文件，并以 --set url=… 记下网址",
    ),
    "docx_damaged": ("this Word document cannot be read: it is damaged", "无法读取此 Word 文件：文件已损坏"),
    "text_not_plain": ("not plain text", "不是纯文本"),
    "an_html_page": ("{}: an HTML page", "{}（HTML 网页）"),
    "a_pdf": ("{}: a PDF", "{}（PDF）"),
    "no_article": ("no article was found in this HTML page", "在此 HTML 网页中找不到正文"),
    "pdf_locked": ("this PDF is locked with a password", "此 PDF 有密码保护"),
    "pdf_damaged": ("this PDF cannot be read: it is damaged", "无法读取此 PDF：文件已损坏"),
    "pdf_images": ("this PDF has no text, only images", "此 PDF 只有图像，没有文字"),
    "not_in_place": (
        "{}: {}: cannot be changed where it is written (line {}): change it by hand",
        "{}：{}：无法在原处（第{}行）修改，请手工修改",
    ),
    "of_extended": (
        "{}: it belongs to an extended base ({}:{}): write a record with `replaces = true` to override it",
        "{}：属于本库所扩展的库（{}:{}）：请写一条 `replaces = true` 的记录来取代它",
    ),
    "changed_since": (
        "{}: the file was changed in the meantime; nothing was written, try again",
        "{}：文件在此期间已被更改；未写入任何内容，请重试",
    ),
    "use_rename": ("{0}: its id is changed with 'hubcli rename {0} NEW'", "{0}：更改编号请用 hubcli rename {0} NEW"),
    "id_taken": ("{}: this id is taken, see {}:{}", "{}：此编号已被使用，见 {}:{}"),
    "refers_to": ("{}:{}: {}: {}: refers to '{}'", "{}:{}: {}：{}：引用了“{}”"),
    "still_named": (
        "{}: not removed, because other records refer to it; --force takes these references out, too",
        "{}：未删除，因为还有其他记录引用它；加 --force 可一并去掉这些引用",
    ),
    "no_value_there": ("{}: no key {} to change", "{}：没有可改的键 {}"),
    "records_on_one_line": (
        "{}: line {} has another record too: put each on a line of its own",
        "{}：第{}行还有另一条记录：请各占一行",
    ),
    "update_no_copy": (
        "{0}: no {0}.txt in {1} to compare with: put the old copy there, or use 'hubcli sources add'",
        "{0}：{1} 中没有可比对的 {0}.txt：请放入旧副本，或使用 hubcli sources add",
    ),
    "update_unpinned": (
        "{}: the copy is not the text that was pinned: run 'hubcli verify', then 'hubcli sources pin', first",
        "{}：副本与锁定的原文不一致：请先运行 hubcli verify，再运行 hubcli sources pin",
    ),
    "copy_taken": (
        "{}: there is another text with this name: move it, or give the source another id",
        "{}：此文件名已有另一文本：请移走该文件，或为来源另取编号",
    ),
    "no_texts": (
        "{}; set --sources or HUBCLI_SOURCES to the folder of your copies, a <source id>.txt for each source",
        "{}；请用 --sources 或 HUBCLI_SOURCES 指定存放原文副本的文件夹，每个来源一个 <来源编号>.txt",
    ),
    "no_texts_named": ("no folder of source texts is given", "未指定原文文件夹"),
    "texts_no_such_folder": ("{}: no such folder", "{}：没有这个文件夹"),
    "texts_not_a_folder": ("{}: not a folder", "{}：不是文件夹"),
    "texts_none": ("{}: no .txt file in this folder", "{}：此文件夹中没有 .txt 文件"),
    "texts_not_utf8": ("{}: not UTF-8: save it in that encoding", "{}：不是 UTF-8 编码，请另存为该编码"),
    "no_passage": ("{}: no passage {}; it has passages 1 to {}", "{}：没有第{}段；共有第1至{}段"),
    "damaged_pins": (
        "{}: damaged; delete it and run 'hubcli sources pin' again",
        "{}：文件已损坏；请删除后重新运行 hubcli sources pin",
    ),
    "moved_evidence": ("{}:{}: {}: {}:{} is now {}", "{}:{}: {}：{}:{} 现为 {}"),
    "moved_first": (
        "nothing was pinned: cite these passages by their new numbers first; --force pins anyway",
        "未锁定任何段落：请先将引用改为这些段落的新段号；加 --force 可强制锁定",
    ),
    # sign-offs
    "unpinned": (
        "{}: not pinned: {}; a sign-off is bound to pinned passages: run 'hubcli sources pin' first",
        "{}：尚未锁定：{}；审读以锁定的段落为准，请先运行 hubcli sources pin",
    ),
    "not_a_line": ("{}: needs one line of text without control characters", "{}：须为一行文字，不含控制字符"),
    "only_sign_offs": (
        "{}: it may hold sign-offs only, since 'hubcli review' rewrites it: move other records to another file",
        "{}：此文件由 hubcli review 改写，只能存放审读记录：请将其他记录移到别的文件",
    ),
    # questions
    "no_hub": ("no hub {}{}", "没有科创中心{}{}"),
    "group_for_hub": ("; it is a group of hubs: name the hubs: {}", "；它是科创中心组：请写出其中的科创中心：{}"),
    "the_hubs": ("; the hubs are {}", "；科创中心有：{}"),
    "no_section": ("no section {}{}", "没有部分{}{}"),
    "the_sections": ("; the sections are {}", "；可选的部分：{}"),
    "compare_one": (
        "compare needs two or more hubs; available besides {}: {}",
        "compare 需要两个或更多科创中心；除 {} 外还有：{}",
    ),
    # exports
    "output_is_link": ("is a link: give the folder itself", "是链接：请指定文件夹本身"),
    "output_holds_files": (
        "contains other files ({}): choose a new or an empty folder",
        "其中有其他文件（{}）：请指定新文件夹或空文件夹",
    ),
}
