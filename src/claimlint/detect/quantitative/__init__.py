"""What a figure asserts, read from the words around it."""
