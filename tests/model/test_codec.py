"""Results survive their way to a spool and back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from claimlint.api import check
from claimlint.model.codec import dump_result, dump_skipped, load_result, load_skipped
from claimlint.model.report import Skipped

_COPY = sorted(Path("fixtures/articles").glob("*.md"))


@pytest.mark.parametrize("path", _COPY, ids=[path.stem for path in _COPY])
def test_a_result_comes_back_equal(path: Path) -> None:
    """All but the source's bytes, whose hash stays; a second round changes nothing."""
    (result,) = check([path]).results
    line = dump_result(result)
    back = load_result(line)
    source = result.document.source
    kept = replace(source, data=b"", digest=source.sha256, size=source.byte_count)
    assert back == replace(result, document=replace(result.document, source=kept))
    assert back.document.source.sha256 == source.sha256
    assert dump_result(back) == line
    assert "\n" not in line
    assert line.isascii()


def test_what_was_not_read_comes_back_equal() -> None:
    """With its place."""
    skipped = Skipped("a.md", "CLE310", "bad byte", "save as UTF-8", 3, 7)
    assert load_skipped(dump_skipped(skipped)) == skipped


@pytest.mark.parametrize("line", ["", "{}", "[]", "[1]", "null", "[[[[[[", dump_skipped(Skipped("a", "b", "c"))])
def test_anything_else_is_refused(line: str) -> None:
    """A spool of another version must not be taken for one of this."""
    with pytest.raises(ValueError, match=r"."):
        load_result(line)
