"""The chart of a document as PNG."""

from hubcli.document import Document
from hubcli.errors import HubError
from hubcli.messages import Message
from hubcli.render import Form
from hubcli.render.charts.drawing import png


def render_png(document: Document, form: Form) -> bytes:
    """The picture alone. Raises HubError if the document has none."""
    if not document.charts:
        raise HubError(Message("charts.nothing_to_draw", "png"))
    return png(document.charts[0], document.lang)
