"""What only reads: a store or a folder goes in, a typed answer comes out; one file a command."""
