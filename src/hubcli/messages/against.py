"""What `check-draft --against` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("Figures checked against the cited texts", "数字与所引原文核对"),
    "counts": ("Figures and citations: {}; copies in the folder: {}.", "数字与引注：{}；文件夹中的副本：{}份。"),
    "uncited": (
        "Figures with no citation in their sentence or row, not checked: {}.",
        "所在句或行没有引注、因而未核对的数字：{}。",
    ),
    "presence": (
        "Checked was only whether each figure near a citation is found in the cited text, not whether it is said there "
        "of the same thing, place or year. Years and dates were not checked.",
        "仅核对了引注附近的数字是否见于所引原文，未核对原文所说的是否为同一事物、地域或年份。年份和日期未核对。",
    ),
    "in_text": ("found in {}, {}", "见于{}{}"),
    "other_bound": ("{}, {} has {}", "{}{}为{}"),
    "not_in_text": ("not found in {}", "未见于{}"),
    "not_in_text_nearest": ("not found; nearest is {2} in {0}, {1}", "未见；最接近的是{0}{1}的{2}"),
    "no_copy": (
        "no file in the folder has this name or title: name the copy after the citation's key",
        "文件夹中没有同名或同题的文件：请以引注的键为副本命名",
    ),
    "copy_unread": ("its copy was not read: {}", "副本未读：{}"),
    "needs_folder": (
        "{}; --against takes the folder with your copies of the cited texts",
        "{}；--against 须指定存放所引文本副本的文件夹",
    ),
    "no_copies": (
        "{}: no file in this folder that can be read as a copy (.txt, .md, .html, .pdf, .docx)",
        "{}：此文件夹中没有可读作副本的文件（.txt、.md、.html、.pdf、.docx）",
    ),
    "error": ("{}", "{}"),
    "empty": ("{} has no text", "{}中没有文本"),
}
