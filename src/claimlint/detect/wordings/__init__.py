"""The wordings of the claims that show on the surface, as tables of phrases."""
