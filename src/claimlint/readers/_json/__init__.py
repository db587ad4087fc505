"""JSON of any size, with the exact ranges of its strings."""
