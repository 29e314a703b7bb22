"""Keywords and the names mentioned in a text: what is compiled of a statement and looked up for a draft."""
