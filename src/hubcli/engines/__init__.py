"""A base for bigger engines: its records as tables in SQLite or Parquet, or as lines of JSON."""
