"""How archives and compressed files are opened."""
