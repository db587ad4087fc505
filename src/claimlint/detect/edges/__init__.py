"""Where a claim's words begin and end: at the edges of phrases."""
