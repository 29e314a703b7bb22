"""TOML text becomes checked records, each with its line, and records become text."""
