"""What the program fills in: the markers of blocks, refreshing them, and their footnotes."""
