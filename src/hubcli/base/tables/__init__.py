"""Tables of published figures: their lines are read as the figures of series, and said in sentences."""
