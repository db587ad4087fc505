"""How web archives are read."""
