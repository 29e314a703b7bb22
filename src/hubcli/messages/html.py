"""The words of an HTML page itself."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "skip": ("Skip to the text", "跳至正文"),
    "contents": ("Contents", "目录"),
}
