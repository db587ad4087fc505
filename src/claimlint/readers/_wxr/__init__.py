"""How the reader of WordPress exports works inside."""
