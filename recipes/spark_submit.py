"""An audit as a job of a Spark cluster: ``spark-submit spark_submit.py audit INPUT... --engine spark --out URL``.

It is the command as it is, started by ``spark-submit``, which chooses the cluster. See docs/scale.md.
"""

from claimlint.cli.app import main

if __name__ == "__main__":
    main()
