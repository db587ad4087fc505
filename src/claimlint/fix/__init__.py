"""Carries out the fixes of findings: edits of a page to edits of the file's bytes, tried before they count."""
