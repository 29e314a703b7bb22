"""What users read, in English and Chinese side by side: one table an area, loaded when something of it is printed."""

from hubcli.messages.catalogue import Message, said, say, table

__all__ = ["Message", "said", "say", "table"]
