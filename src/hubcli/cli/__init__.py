"""The command line: the words of a user go in, an answer is written."""
