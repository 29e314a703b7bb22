"""A document becomes text, and text becomes numbered and pinned passages."""
