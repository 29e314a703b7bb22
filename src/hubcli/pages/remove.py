"""What went with a record that was removed, as a document."""

from hubcli.document import Block, Document, Items
from hubcli.edits.remove import Removal
from hubcli.messages import say
from hubcli.model.text import Lang
from hubcli.pages.phrases import paged
from hubcli.pages.plain import plain_entry, prose


def page(answer: Removal, lang: Lang) -> Document:
    """The record, the references and the sign-offs."""
    key = "edit.removed" if answer.written else "edit.would_remove"
    blocks: list[Block] = [prose(say(key, lang, answer.id, answer.file, answer.line))]
    references = tuple(plain_entry(say("edit.reference", lang, *one)) for one in answer.references)
    blocks += [Items(references)] if references else []
    blocks += [prose(say("edit.sign_offs_gone", lang, answer.sign_offs))] if answer.sign_offs else []
    return paged(blocks, (), lang, title=say("edit.title_removed", lang))
