"""The records of a base, and the text that they are made of."""
