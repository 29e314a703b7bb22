"""What `guide` says beside the pages of the manual."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "how": ("hubcli guide TOPIC shows one of them.", "hubcli guide 专题：查看其中一页。"),
    "english_only": ("The guide is in English.", "使用指南目前只有英文版。"),
}
