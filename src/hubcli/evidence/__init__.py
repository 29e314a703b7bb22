"""A fact against its passages: anchors, names, years and figures, and the verdict on each piece of evidence."""
