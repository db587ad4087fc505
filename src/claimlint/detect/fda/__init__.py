"""FDA statements: the agency's name, the status said, what it is said of, and for which use."""
