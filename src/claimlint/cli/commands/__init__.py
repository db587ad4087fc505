"""One module a command, which offers it as ``COMMAND``. They import what they need when they run."""
