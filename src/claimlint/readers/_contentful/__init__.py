"""How the reader of Contentful exports works inside."""
