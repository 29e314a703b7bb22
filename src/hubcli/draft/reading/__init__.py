"""A report file is read into paragraphs of sentences, every character with its place in the file."""

from hubcli.draft.reading.formats import read

__all__ = ["read"]
