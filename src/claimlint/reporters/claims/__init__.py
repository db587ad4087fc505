"""Formats of the claims inventory: one module each, found by being here."""
