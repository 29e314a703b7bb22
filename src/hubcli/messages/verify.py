"""What the page of `verify` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "transcribed": (
        "Against transcriptions: {} figures match their tables, which were not checked against the publications.",
        "与转录核对：{}个数据与表格所载一致，但未与原出版物核对。",
    ),
    "against_texts": ("Against texts: {}", "与原文核对：{}"),
    "title": ("Facts checked against their sources", "事实与来源核对"),
    "repair_verified": ("confirmed", "核对无误"),
    "repair_moved": ("the passage is now {}: update the passage number", "该段现为{}：请改段号"),
    "repair_edited": (
        "the text has changed since it was pinned: read it again, then run 'hubcli sources pin'",
        "原文与锁定时不同：重读后运行 hubcli sources pin",
    ),
    "repair_anchor_missing": ("not in the passage: {}", "该段中没有：{}"),
    "passage_changed": (
        "the passage has changed since it was pinned: read it again; no longer in it: {}",
        "该段与锁定时不同，请重读；已不见于其中：{}",
    ),
    "no_such_passage": ("{} only has passages 1 to {}", "{}只有第1段至第{}段"),
    "similar_there": ("similar wording there: {}", "其中相近的有：{}"),
    "repair_wrong_source": ("not in this source: {}; {}", "该来源中没有：{}；{}"),
    "repair_no_text": (
        "not checked, because there is no copy: put {}.txt into the folder of your copies",
        "没有原文，未核对：请将 {}.txt 放入存放副本的文件夹",
    ),
    "found_in": ("found in {}: cite that passage", "见于{}：请改引该处"),
    "words_found_in": ("those words are found in {}", "这些字样见于{}"),
    "found_nowhere": ("not found in any of your copies", "现有原文中均未出现"),
    "unread_figures": (
        "not in the passages cited from this source: {} (figures they do have: {})",
        "该来源的所引段落中没有：{}（可读出的有：{}）",
    ),
    "carried_by": (
        "{} does have it: if this source only shows another part of the claim, say which in `carries`; "
        "a different number is a fact of its own",
        "见于{}：若该来源只证明表述的其他部分，请在 carries 中注明；若是另一个数字，请另立一条事实",
    ),
    "withdrawn": ("struck out or deleted in the passage: {}", "在该段中已被划去或删除：{}"),
    "mismatch_changed": (
        "the passage has changed since it was pinned",
        "该段与锁定时不同",
    ),
    "printed": (
        "neither the statement nor a cited passage has: {}",
        "表述和所引段落中均没有：{}",
    ),
    "of_other_hubs": (
        "in another hub than `hubs` says: {}",
        "不在 hubs 所列的科创中心内：{}",
    ),
    "uncarried": (
        "no piece of evidence carries this part of the claim: {}",
        "没有任何依据证明表述的这一部分：{}",
    ),
    "only_en": ("only the English statement has {}", "仅英文表述中有{}"),
    "only_zh": ("only the Chinese statement has {}", "仅中文表述中有{}"),
    "unsaid_en": (
        "the English statement leaves out what the record has: {}",
        "英文表述未写明记录所载：{}",
    ),
    "unsaid_zh": (
        "the Chinese statement leaves out what the record has: {}",
        "中文表述未写明记录所载：{}",
    ),
    "unnamed": (
        "the passages cited from this source do not name {}, nor do the headings over them: "
        "also cite a passage that does, or say in `subject` how the document shows it",
        "该来源的所引段落及其标题均未提及{}：请一并引用提及的段落，或在 subject 中说明文件如何表明",
    ),
    "undated": (
        "neither the statement nor a cited passage gives the record's year: {}",
        "表述和所引段落均未写明记录所载年份：{}",
    ),
    "ambiguous": (
        "ambiguous: {}; say it in another way, or set `money` in the source's record if it is a bare $ or 元",
        "有歧义：{}；请换一种写法；若是单独的 $ 或“元”，请在来源记录中写明 money",
    ),
    "missing_text": (
        "No {}.txt among your copies: {:piece|pieces} of evidence not checked.",
        "副本中没有 {}.txt：有{}项依据未核对。",
    ),
    "rename_text": (" If {} is the copy, rename it to {}.txt.", "如 {} 即为该副本，请改名为 {}.txt。"),
    "cited_at": ("{}, {} {}", "{}，{} {}"),
    "verdicts": ("{:piece|pieces} of evidence for {:fact|facts}: {}", "{1}条事实的{0}项依据：{2}"),
    "nothing_checked": (
        "Nothing was checked against texts, because there are no copies of the sources: --sources names their folder.",
        "未与原文核对：手头没有原文；请用 --sources 指定存放副本的文件夹。",
    ),
    "looked_at": (
        "Held against the texts, in both languages: {:label|labels}, {:statement|statements}, "
        "{:other text|other texts}, {:name|names}, {:figure|figures}.",
        "已与原文核对（两种语言合计）：标签{}条、表述{}条、其他文字{}条、名称{}处、数字{}处。",
    ),
    "not_looked_at": (
        "Not looked at: {:name|names} that no record of the base has, words other than names and figures, and whether "
        "a statement follows from its passages, which is for a reader to judge.",
        "未核对：库中没有记录的名称{}处、名称和数字以外的文字，以及表述是否可由段落得出——后者须由读者判断。",
    ),
    "unproved_indicator": (
        "no metric on this indicator states it, nor a passage of one: {}",
        "以此为指标的数据及其所引段落中均没有：{}",
    ),
    "unproved_source": ("not in the text of this source: {}", "该来源的原文中没有：{}"),
}
