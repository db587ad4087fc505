"""What readers of data formats have in common."""
