"""Many documents: finding the files, reading them, and putting their results together."""
