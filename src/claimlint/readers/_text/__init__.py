"""How the plain text reader works inside."""
