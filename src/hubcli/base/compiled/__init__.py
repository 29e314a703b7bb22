"""Records are compiled into SQLite and loaded from it; filters, the search index and the cache."""
