"""Charts: an answer goes in, a picture's data comes out, one file an answer; they are laid out only to be drawn."""
