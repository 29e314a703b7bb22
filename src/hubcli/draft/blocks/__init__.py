"""What the program fills in for the analyst: markers, refreshed blocks, footnotes."""
