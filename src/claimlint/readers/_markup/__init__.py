"""Copy in marked-up text: what HTML and Markdown have in common."""
