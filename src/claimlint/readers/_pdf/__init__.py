"""How PDF files are read."""
