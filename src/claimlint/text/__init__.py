"""Normalisation and sentence boundaries: what every reading of copy stands on."""
