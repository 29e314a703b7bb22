"""Keywords and the names mentioned in a text, the same for the statements of a base and the sentences of a draft."""
