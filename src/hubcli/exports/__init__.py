"""The base as other programs read it: SQLite, Parquet, JSON Lines."""
