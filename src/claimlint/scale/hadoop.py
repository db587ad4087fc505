"""Folders behind Spark's connectors: whatever address Spark can read and write (s3a, abfss, gs, hdfs, file)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from claimlint.errors import ReadError
from claimlint.model.lazydata import dataclass
from claimlint.model.report import LeftOut, Skipped
from claimlint.scale.plan import Entry

_NOT_FOUND = "CLE320"


class ConnectorError(ReadError):
    """An address that Spark's connectors cannot read or write: exit code 3."""

    code = "CLE321"


@dataclass(frozen=True, slots=True)
class Hadoop:
    """The folder at ``url``, by the file systems of ``spark``."""

    spark: Any
    url: str

    def address(self, name: str) -> str:
        """Return the whole address of ``name``."""
        return f"{self.url.rstrip('/')}/{name}"

    def has(self, name: str) -> bool:
        """Return whether a file or folder is there."""
        with _connected(self.url):
            system, path = _opened(self.spark, self.address(name))
            return bool(system.exists(path))

    def read(self, name: str) -> bytes | None:
        """Return what a file holds, None if there is none."""
        with _connected(self.url):
            system, path = _opened(self.spark, self.address(name))
            if not system.exists(path):
                return None
            stream = system.open(path)
            try:
                return bytes(_jvm(self.spark).org.apache.hadoop.io.IOUtils.readFullyToByteArray(stream))
            finally:
                stream.close()

    def write(self, name: str, data: bytes) -> None:
        """Write a file; on stores of objects it appears when it is whole."""
        with _connected(self.url):
            system, path = _opened(self.spark, self.address(name))
            stream = system.create(path, True)  # noqa: FBT003 - Java has no keywords
            try:
                stream.write(bytearray(data))
            finally:
                stream.close()

    def move(self, name: str, to: str) -> None:
        """Move a file or folder to where nothing stands."""
        with _connected(self.url):
            system, path = _opened(self.spark, self.address(name))
            if not system.exists(path):
                return
            _, target = _opened(self.spark, self.address(to))
            system.mkdirs(target.getParent())
            if not system.rename(path, target):
                raise ConnectorError(f"{name} could not be moved to {to}", uri=self.url, hint="run with --resume")

    def remove(self, name: str) -> None:
        """Remove a file, or a folder with all that is in it."""
        with _connected(self.url):
            system, path = _opened(self.spark, self.address(name))
            system.delete(path, True)  # noqa: FBT003 - Java has no keywords


def listed(spark: Any, url: str) -> Iterator[Entry | Skipped | LeftOut]:
    """Yield the files at ``url`` and in the folders below, by name; ``url`` may hold wildcards.

    What Spark does not read, names that begin with a dot or an underscore, is left out.
    """
    try:
        with _connected(url):
            system, path = _opened(spark, url)
            roots = system.globStatus(path)
            found = [one for root in roots or () for one in _below(system, root)]
    except ConnectorError as error:
        yield Skipped(url, error.code, error.message, error.hint)
        return
    if not roots:
        yield Skipped(url, _NOT_FOUND, "there is no such file or folder", "check the address")
    yield from found


def _below(system: Any, status: Any) -> Iterator[Entry | Skipped | LeftOut]:
    name = status.getPath().getName()
    url = status.getPath().toString()
    if name.startswith((".", "_")):
        yield LeftOut(url, "", "Spark does not read names that begin with a dot or an underscore")
    elif status.isDirectory():
        inside = system.listStatus(status.getPath())
        for one in sorted(inside, key=lambda each: str(each.getPath().getName())):
            yield from _below(system, one)
    else:
        yield Entry(url, _opened_by_spark(url), int(status.getLen()), int(status.getModificationTime()))


def _opened_by_spark(url: str) -> str:
    # Hadoop calls a file of this machine file:/a, without the slashes that mark an address.
    return url if "://" in url else url.replace(":/", ":///", 1)


def _opened(spark: Any, url: str) -> tuple[Any, Any]:
    """Return the file system that opens ``url``, and the path on it."""
    path = _jvm(spark).org.apache.hadoop.fs.Path(url)
    system = path.getFileSystem(spark._jsparkSession.sessionState().newHadoopConf())  # noqa: SLF001 - the only way to connectors
    system.setWriteChecksum(False)  # no .crc beside each file of a disk
    return system, path


@contextmanager
def _connected(url: str) -> Iterator[None]:
    """Raise what a connector raises as a ``ConnectorError``."""
    from py4j.protocol import Py4JJavaError

    try:
        yield
    except Py4JJavaError as error:
        reason = str(error.java_exception.toString()).split("\n", 1)[0]
        hint = "check the address and who may open it; the connector's package must be with Spark"
        raise ConnectorError(f"Spark cannot open it: {reason}", uri=url, hint=hint) from None


def _jvm(spark: Any) -> Any:
    return spark._jvm  # noqa: SLF001 - as above
