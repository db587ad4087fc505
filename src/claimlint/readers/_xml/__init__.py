"""XML that may be broken, with exact positions."""
