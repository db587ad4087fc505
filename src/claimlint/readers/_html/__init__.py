"""How the HTML reader works inside."""
