"""Turns files of any format into documents: text, blocks and the way back to the file."""
