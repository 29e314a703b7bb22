"""The analyst's report: read, matched with the base, its blocks filled in, and the findings on it."""
