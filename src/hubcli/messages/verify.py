"""What the page of `verify` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("The facts against their sources", "事实与来源核对"),
    "repair_verified": ("it stands", "核对无误"),
    "repair_moved": ("the passage is now {}: change the passage number", "该段现为{}：请改段号"),
    "repair_edited": (
        "the text differs from the pinned one: read it again, then 'hubcli sources pin'",
        "原文与锁定时不同：重读后运行 hubcli sources pin",
    ),
    "repair_anchor_missing": ("not in the passage: {}", "该段中没有：{}"),
    "passage_changed": (
        "the passage is not as it was pinned: read it again; no longer in it: {}",
        "该段与锁定时不同，请重读；已不见于其中：{}",
    ),
    "no_such_passage": ("{} has passages 1 to {}", "{}只有第1段至第{}段"),
    "similar_there": ("like it stands there: {}", "其中相近的有：{}"),
    "repair_wrong_source": ("not in this source: {}; {}", "该来源中没有：{}；{}"),
    "repair_no_text": (
        "no copy at hand, not checked: put {}.txt into the folder of sources",
        "没有原文，未核对：请将 {}.txt 放入原文文件夹",
    ),
    "found_in": ("it stands in {}: cite that", "见于{}：请改引该处"),
    "words_found_in": ("those words stand in {}", "这些字样见于{}"),
    "found_nowhere": ("nowhere in the texts at hand", "现有原文中均未出现"),
    "unread_figures": (
        "cannot be read in the cited passages: {} (these can: {})",
        "所引段落中没有：{}（可读出的有：{}）",
    ),
    "only_in_english": ("only the English statement has {}", "仅英文表述中有{}"),
    "only_in_chinese": ("only the Chinese statement has {}", "仅中文表述中有{}"),
    "unsaid_in_english": (
        "the English statement does not say what the record has: {}",
        "英文表述未写明记录所载：{}",
    ),
    "unsaid_in_chinese": (
        "the Chinese statement does not say what the record has: {}",
        "中文表述未写明记录所载：{}",
    ),
    "unnamed_place": (
        "no cited passage names {}: cite the one that does as well, if the figure is for that place",
        "所引段落均未提及{}：若数字确属该地，请一并引用提及该地的段落",
    ),
    "undated": (
        "neither the statement nor a cited passage says the year of the record: {}",
        "表述和所引段落均未写明记录所载年份：{}",
    ),
    "ambiguous": (
        "ambiguous: {}; say it in another way, or set `money` in the source's record if it is a bare $ or 元",
        "有歧义：{}；请换一种写法；若是单独的 $ 或“元”，请在来源记录中写明 money",
    ),
    "missing_text": (
        "No {}.txt in the folder of sources: {} of the pieces of evidence not checked.",
        "原文文件夹中没有 {}.txt：有{}项依据未核对。",
    ),
    "rename_text": (" The copy {} has another name: call it {}.txt.", "其中的 {} 文件名不同：请改为 {}.txt。"),
    "cited_at": ("{}, {} {}", "{}，{} {}"),
    "verdicts": ("{:piece|pieces} of evidence of {:fact|facts}: {}", "{1}条事实的{0}项依据：{2}"),
    "nothing_checked": ("Nothing was checked: no text is at hand.", "未作任何核对：手头没有原文。"),
    "what_is_proved": (
        "Names and figures stand in the source; whether the sentence follows from it, a reader must judge.",
        "以上只证明名称和数字见于来源；表述是否成立，仍须读者判断。",
    ),
}
