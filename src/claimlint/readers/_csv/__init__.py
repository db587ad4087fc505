"""How tables in CSV are read."""
