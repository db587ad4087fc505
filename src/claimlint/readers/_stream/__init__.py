"""Files of any size as text, a stretch at a time."""
