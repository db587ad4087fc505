"""How files of unknown origin are read by the fields that the user names."""
