"""Pages: an answer goes in, a document comes out; what is shown, in what order and words, is decided here."""
