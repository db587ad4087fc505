"""How the Markdown reader works inside."""
