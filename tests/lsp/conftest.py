from __future__ import annotations

import pytest

from tests.lsp.editor import Editor, capabilities


@pytest.fixture(scope="module")
def editor(tmp_path_factory):
    """An editor on an empty site that counts columns in UTF-16 and does not watch files."""
    editor = Editor(tmp_path_factory.mktemp("site"), capabilities("utf-16"))
    yield editor
    assert editor.end() == 0
