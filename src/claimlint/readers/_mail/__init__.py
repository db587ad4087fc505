"""How e-mail messages are read."""
