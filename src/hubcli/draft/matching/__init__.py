"""One figure of a sentence against the base: what it is about, the figure of the base that is meant, the verdict."""
