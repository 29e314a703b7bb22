"""Drafts of word processors: their XML is read into paragraphs with places, and comments are written into it."""
