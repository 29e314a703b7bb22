"""The records of a base, typed; the vocabulary every other layer speaks."""
