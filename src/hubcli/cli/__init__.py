"""The command line: words go in, an answer is written out."""
