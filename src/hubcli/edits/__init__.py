"""What changes a base, one file a command: a dry run first, then the write, all or nothing."""
