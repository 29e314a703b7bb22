"""The chart of a document as SVG."""

from hubcli.document import Document
from hubcli.errors import HubError
from hubcli.messages import Message
from hubcli.render import Form
from hubcli.render.charts.drawing import svg


def render_svg(document: Document, form: Form) -> str:
    """The picture alone. Raises HubError if the document has none."""
    if not document.charts:
        raise HubError(Message("charts.nothing_to_draw", "svg"))
    return svg(document.charts[0], document.lang)
