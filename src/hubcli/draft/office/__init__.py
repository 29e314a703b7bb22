"""Drafts of word processors: their XML is read into paragraphs with places; comments and blocks are written into it."""
