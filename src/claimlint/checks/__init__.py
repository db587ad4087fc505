"""Behaviours that rules name: each judges the claims or the copy of one document."""
