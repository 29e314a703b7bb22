"""The command line: arguments go in, an answer is written out."""
