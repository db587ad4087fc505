"""How the readers of Drupal content work inside."""
