"""The site as ``sanity dataset export`` packs it."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Mapping, Sequence

from tests.readers.exports import sanity
from tests.readers.site import Page

_MEMBER = "production/data.ndjson"


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the archive by name."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for name, data in ((_MEMBER, sanity.build(pages)["data.ndjson"]), ("production/assets.json", b"{}")):
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return {"production.tar.gz": out.getvalue()}


def members(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return what is in the archive by address."""
    with tarfile.open(fileobj=io.BytesIO(files["production.tar.gz"])) as archive:
        member = archive.extractfile(_MEMBER)
        assert member is not None
        return {f"production.tar.gz!/{_MEMBER}": member.read()}
