"""The bytes outside of edits, whatever the encoding, the line ends and the byte order mark."""

from __future__ import annotations

import codecs
import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.fix.changes import Part, RefusedError
from claimlint.fix.splice import spliced
from claimlint.model.document import Source
from claimlint.model.span import Span
from claimlint.readers.decode import decode
from tests.fix.support import fixed, rules_in

CLAIM = "Our procedure has an 83% success rate."
WANTED = " Individual outcomes vary."
_ENCODINGS = {
    "utf-8": b"",
    "utf-8 with mark": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
}
_CODECS = {"utf-8 with mark": "utf-8"}
_LETTERS = st.characters(blacklist_categories=["Cs"])


def _written(text: str, encoding: str) -> bytes:
    return _ENCODINGS[encoding] + text.encode(_CODECS.get(encoding, encoding))


def test_a_character_set_that_the_page_declares_is_kept():
    text = f'<meta charset="windows-1252"><p>Café “déjà” vu</p>\r\n<p>{CLAIM}</p>\r\n'
    result, done = fixed("page.html", text.encode("cp1252"))
    assert done.after == text.replace(CLAIM, CLAIM + WANTED).encode("cp1252")
    assert not result.skipped


@pytest.mark.parametrize("name", ["page.txt", "page.md", "page.html"])
def test_a_file_whose_character_set_had_to_be_guessed_is_not_written(name):
    data = f"Café déjà vu.\n\n{CLAIM}\n".encode("cp1252")
    result, done = fixed(name, data)
    assert done.after == data
    assert not result.skipped
    assert [one.rule for one in result.results[0].findings].count("CL014") == 1


@pytest.mark.parametrize("encoding", _ENCODINGS)
@pytest.mark.parametrize("turn", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", ["page.txt", "page.md", "page.html"])
@pytest.mark.parametrize("end", ["", "end"])
def test_only_the_wording_is_new(encoding, turn, name, end):
    lead = "<p>Café déjà vu</p>" if name.endswith("html") else "Café déjà vu."
    body = f"<p>{CLAIM}</p>" if name.endswith("html") else CLAIM
    text = turn.join((lead, "", body, "", "Call us." if not name.endswith("html") else "<p>Call us.</p>", end))
    result, done = fixed(name, _written(text, encoding))
    assert done.after == _written(text.replace(CLAIM, CLAIM + WANTED), encoding)
    assert "CL300" not in rules_in(result)


@settings(max_examples=40, deadline=None)
@given(
    st.text(_LETTERS, max_size=60),
    st.text(_LETTERS, max_size=60),
    st.sampled_from(sorted(_ENCODINGS)),
    st.sampled_from(["\n\n", "\r\n\r\n", "\r\r"]),
    st.sampled_from(["page.txt", "page.md", "page.html"]),
)
def test_whatever_stands_around_a_claim_stays(before, after, encoding, gap, name):
    old = f"{before}{gap}{CLAIM}{gap}{after}"
    data = _written(old, encoding)
    done = fixed(name, data)[1]
    if done.after != data:
        mark = len(_ENCODINGS[encoding])
        new = done.after[mark:].decode(_CODECS.get(encoding, encoding))
        assert done.after[:mark] == data[:mark]
        head = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(old))
        tail = len(old) - head
        assert new[len(new) - tail :] == old[head:]
        assert "".join(re.split(r"[\s>.]+", new[head : len(new) - tail])) == "Individualoutcomesvary"
    assert fixed(name, done.after)[1].after == done.after


@given(st.binary(max_size=200), st.data())
def test_no_byte_changes_outside_of_the_edits(data, draws):
    try:
        source = decode("page.txt", data).source
    except Exception:  # noqa: BLE001 - what is not text is not edited
        return
    size = len(source.text)
    cuts = sorted(draws.draw(st.lists(st.integers(0, size), min_size=2, max_size=6)))
    spans = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    texts = [draws.draw(st.text(_LETTERS, max_size=5)) for _ in spans]
    try:
        new = spliced(source, [Part(s, t, s, t) for s, t in zip(spans, texts, strict=True)])
    except RefusedError:
        return
    kept = [0, *(bound for span in spans for bound in (span.start, span.end)), size]
    pieces = [source.text[a:b].encode(source.encoding) for a, b in pairwise(kept)]
    mark = data[: len(data) - len(b"".join(pieces))]
    assert mark + b"".join(pieces) == data
    for index, text in enumerate(texts):
        pieces[2 * index + 1] = text.encode(source.encoding)
    assert new == mark + b"".join(pieces)


def _part(at: int, text: str) -> Part:
    return Part(Span(at, at), text, Span(at, at), text)


def test_a_character_that_the_encoding_lacks_is_refused():
    source = Source("a.txt", "text/plain", b"caf\xe9", "café", "cp1252")
    assert spliced(source, [_part(4, "…")]) == b"caf\xe9\x85"
    with pytest.raises(RefusedError, match=r"cp1252.*GREATER-THAN OR EQUAL TO"):
        spliced(source, [_part(4, "≥")])


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"caf\xff\xc3", "utf-8"),  # bytes that were replaced when they were read
        ("患者の声".encode("iso2022_jp"), "iso2022_jp"),  # a cut would need new shifts
    ],
)
def test_bytes_that_would_not_survive_are_refused(data, encoding):
    source = Source("a.txt", "text/plain", data, data.decode(encoding, "replace"), encoding)
    with pytest.raises(RefusedError, match="does not allow"):
        spliced(source, [_part(2, "x")])
