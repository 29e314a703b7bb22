"""The folder of TOML that people write: where it is, what it extends, its editions, and appending to it."""
