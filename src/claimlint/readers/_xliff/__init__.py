"""How the reader of XLIFF works inside."""
