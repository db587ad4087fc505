"""Documents travel to worker processes."""

from __future__ import annotations

import pickle

import pytest

from claimlint.model.document import Document, Source
from claimlint.model.sourcemap import SourceMap


def test_a_document_can_be_pickled():
    document = Document(Source("a.txt", "text/plain", b"", ""), "", (), SourceMap.identity(0))
    assert pickle.loads(pickle.dumps(document)) == document  # noqa: S301 - our own bytes


def test_metadata_cannot_be_changed():
    document = Document(Source("a.txt", "text/plain", b"", ""), "", (), SourceMap.identity(0))
    with pytest.raises(TypeError):
        document.metadata["author"] = "nobody"
