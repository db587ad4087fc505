"""How the reader of translation files works inside."""
