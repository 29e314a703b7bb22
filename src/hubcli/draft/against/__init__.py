"""Drafts against the texts that they cite, without a base: a folder of copies is enough."""
