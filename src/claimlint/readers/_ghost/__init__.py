"""How the reader of Ghost exports works inside."""
