"""The entries of an answer as typed rows, one a line, and as sheets, for spreadsheets."""
