"""A base: where it is, how it is read, checked and compiled, and the store that answers from it."""
