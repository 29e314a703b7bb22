"""An analyst's report: the blocks that the program fills, what it cites, and its prose."""
