"""The policy language: YAML files to a resolved ``Policy``."""
