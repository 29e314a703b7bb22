"""The words of an HTML page itself."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "skip": ("Skip to the text", "跳至正文"),
    "contents": ("Contents", "目录"),
    "dataset": (
        "{}: facts from the sources listed here, each with the passages that it rests on.",
        "{}：取自所列来源的事实，均注明所依据的段落。",
    ),
}
