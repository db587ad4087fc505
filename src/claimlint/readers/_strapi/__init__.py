"""How the reader of Strapi exports works inside."""
