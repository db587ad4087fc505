"""``python -m claimlint`` is the ``claimlint`` command."""

from claimlint.cli import main

if __name__ == "__main__":
    main()
