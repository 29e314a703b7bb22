"""Charts drawn: the data of a picture goes in, SVG, PNG or the text of a small plot comes out."""
