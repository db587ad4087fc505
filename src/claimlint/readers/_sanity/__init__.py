"""How the reader of Sanity datasets works inside."""
