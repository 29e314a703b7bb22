"""What changes a base, one file a command: tried out first, then written, all or nothing."""
