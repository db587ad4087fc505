"""The Spark session: the one that is there, the cluster's, or one on this machine."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from claimlint.errors import MissingExtraError, UsageError
from claimlint.scale.java import find_java

_NEEDED = ("pandas", "pyarrow", "pyspark")
"""Packages of the extra; PySpark itself would ask for the first two when the work has begun."""
_SUBMITTED = "PYSPARK_GATEWAY_PORT"
"""Set by ``spark-submit``, which has chosen the master and started Java."""
_ATTEMPTS = 4
"""Times that Spark starts a task before it gives up; by itself local mode never starts one again."""
_QUIET = Path(__file__).with_name("log4j2.properties").as_uri()
_LOCAL = {
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.extraJavaOptions": f"-Dlog4j2.configurationFile={_QUIET}",
    "spark.sql.shuffle.partitions": "1",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
}


def spark_session(master: str | None, jobs: int) -> Any:
    """Return a session: the running one, that of ``spark-submit``, or one at ``master``.

    Without a master it is this machine with ``jobs`` processes.

    Raises:
        MissingExtraError: if the extra ``spark`` or Java is not installed.
        UsageError: if Spark does not start.
    """
    try:
        for name in _NEEDED:
            import_module(name)
    except ImportError as error:
        hint = "pip install 'claimlint[spark]'; --engine local needs none"
        raise MissingExtraError(f"--engine spark needs {error.name}, which is not installed", hint=hint) from None
    from pyspark.sql import SparkSession

    session = SparkSession.getActiveSession()
    if session is None:
        builder = SparkSession.builder.appName("claimlint audit")
        if _SUBMITTED in os.environ and master:
            raise UsageError("--master contradicts spark-submit", hint="give it to spark-submit instead")
        if _SUBMITTED not in os.environ:
            find_java()
            builder = _mastered(builder, master, jobs)
        try:
            session = builder.getOrCreate()
        except Exception as error:  # noqa: BLE001 - Spark raises what it likes
            hint = "see what Spark wrote above, and check --master"
            raise UsageError(f"Spark did not start: {error}", hint=hint) from None
    return session


def _mastered(builder: Any, master: str | None, jobs: int) -> Any:
    chosen = master or f"local[{jobs},{_ATTEMPTS}]"
    builder = builder.master(chosen)
    if chosen.startswith("local"):
        # Workers on this machine are this Python, which has claimlint; nothing listens beyond this machine.
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
        for key, value in _LOCAL.items():
            builder = builder.config(key, value)
    return builder
