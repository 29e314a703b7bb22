"""Questions: a store and options go in, a typed answer comes out, free of layout."""
