"""What `review` shows and asks."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("Facts to read: {}", "待审读的事实：{}"),
    "tensions": ("Tensions to read: {}", "待审读的张力：{}"),
    "of_tensions": ("Tensions: {}", "张力：{}"),
    "title_signed": ("Signed off", "审读记录"),
    # how many facts were read
    "nobody": ("No fact has been signed off yet.", "尚无审读记录。"),
    "read_by_one": ("Read by at least one person: {} of {}", "至少一人审读：{1}条中的{0}条"),
    "read_by_more": ("by at least {}: {}", "至少{}人：{}条"),
    "by_programs": ("by programs: {}", "程序审读：{}条"),
    "lapsed": ("lapsed: {}", "已失效：{}条"),
    "doubted": ("doubted: {}", "存疑：{}条"),
    "stop": (".", "。"),
    "too_few": ("Not accepted by enough persons: {:fact|facts} ({})", "认可人数不足的事实：{}条（{}）"),
    "and_more": ("{} and {} more", "{}等，另有{}条"),
    # a sign-off
    "accepted": ("accepted", "认可"),
    "rejected": ("rejected", "不认可"),
    "has_lapsed": (
        "{} (lapsed: what was read has changed)",
        "{}（已失效：所读内容已有改动）",
    ),
    "program": ("{} (program)", "{}（程序）"),
    "written": ("{:sign-off|sign-offs} written to {}.", "已将{}条审读记录写入 {}。"),
    "none_written": ("Nothing was signed off.", "没有新的审读记录。"),
    # a fact beside its passages
    "the_fact": ("The fact", "事实"),
    "the_tension": ("The tension", "张力"),
    "the_passages": ("The passages", "段落"),
    "label": ("Label", "标题"),
    "step": ("Step", "环节"),
    "unpinned": (
        "not pinned, so it cannot be signed off: {}; run 'hubcli sources pin' first",
        "尚未锁定，无法签署审读：{}；请先运行 hubcli sources pin",
    ),
    "changed": (
        "your copy differs from the pinned text, so it cannot be signed off: {}; run 'hubcli verify' first",
        "副本与锁定的原文不同，无法签署审读：{}；请先运行 hubcli verify",
    ),
    # on a terminal
    "your_name": ("Your name", "您的姓名"),
    "progress": ("{} of {}: {}", "第{}条，共{}条：{}"),
    "keys": (
        "Do the passages say so?  y yes   n no   s skip   b back   q quit",
        "段落是否支持这一表述？  y 是   n 否   s 跳过   b 返回   q 退出",
    ),
    "objection": ("What do the passages not say? (leave empty to go back)", "段落不支持哪一点？（留空则返回）"),
    "not_a_key": ("Press y, n, s, b or q.", "请按 y、n、s、b 或 q。"),
    "cannot_sign": ("This cannot be signed off yet, for the reason above.", "由于上述原因，此条暂不能签署审读。"),
    "nothing_to_read": ("There is nothing to read.", "没有待审读的事实。"),
    # options that do not go together
    "needs_reader": (
        "say who reads: --reader person or --reader program",
        "请说明审读者：--reader person（人）或 --reader program（程序）",
    ),
    "needs_by": ("say who reads, with --by NAME", "请用 --by NAME 说明审读人"),
    "needs_note": ("say what the passages do not say, with --note TEXT", "请用 --note TEXT 说明段落不支持哪一点"),
    "note_without_reject": ("--note goes with --reject ID", "--note 须与 --reject ID 同用"),
    "both": ("accepted and rejected at once", "同时被认可和不认可"),
}
