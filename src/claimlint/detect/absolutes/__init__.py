"""What tells an absolute claim from words that sound like one."""
