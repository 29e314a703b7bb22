"""The entries of an answer as typed rows, one a line, for spreadsheets: a module for each kind of entry."""
