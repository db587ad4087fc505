"""Decoding: marks, declarations, and inputs that are not what they say."""

from __future__ import annotations

import codecs

import pytest

from claimlint.readers.decode import BinaryInputError, decode

_COPY = "Relief of ≥50% – “lasting”\r\nfor 83%"


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        (b"", "utf-8", ""),
        (_COPY.encode(), "utf-8", _COPY),
        (codecs.BOM_UTF8 + _COPY.encode(), "utf-8", _COPY),
        (codecs.BOM_UTF16_LE + _COPY.encode("utf-16-le"), "utf-16-le", _COPY),
        (codecs.BOM_UTF16_BE + _COPY.encode("utf-16-be"), "utf-16-be", _COPY),
        (codecs.BOM_UTF32_LE + _COPY.encode("utf-32-le"), "utf-32-le", _COPY),
        (_COPY.encode("utf-16-le"), "utf-16-le", _COPY),
        (_COPY.encode("utf-16-be"), "utf-16-be", _COPY),
        (b'<meta charset="windows-1252">\x93hi\x94', "cp1252", '<meta charset="windows-1252">“hi”'),
        (b"<meta charset=iso-8859-1>\xe9", "cp1252", "<meta charset=iso-8859-1>é"),
        ("<meta charset=iso-8859-1>é".encode(), "utf-8", "<meta charset=iso-8859-1>é"),
        (
            b'<?xml version="1.0" encoding="ISO-8859-15"?>\xa4',
            "iso8859-15",
            '<?xml version="1.0" encoding="ISO-8859-15"?>€',
        ),
        (b"<meta charset=utf-16>ok", "utf-8", "<meta charset=utf-16>ok"),
        (b"<meta charset=rot13>ok", "utf-8", "<meta charset=rot13>ok"),
        (b"<meta charset=nonsense>ok", "utf-8", "<meta charset=nonsense>ok"),
    ],
)
def test_clean_input(data: bytes, encoding: str, text: str) -> None:
    """The text, the codec used, and nothing to complain of."""
    decoded = decode("page", data)
    assert (decoded.source.text, decoded.source.encoding, decoded.problems) == (text, encoding, ())
    assert decoded.source.data == data


@pytest.mark.parametrize(
    ("data", "encoding", "text", "message"),
    [
        (b"\xcf\xf0\xe8\r\n83%", "cp1252", "Ïðè\r\n83%", "byte 0xCF at offset 0 (line 1) is not utf-8"),
        ("café ".encode() + b"\x93\n", "cp1252", "cafÃ© “\n", "byte 0x93 at offset 6 (line 1) is not utf-8"),
        (
            b"<meta charset=utf-8>\x93",
            "cp1252",
            "<meta charset=utf-8>“",
            "byte 0x93 at offset 20 (line 1) is not utf-8",
        ),
        (b"line \xfe\xff\n", "cp1252", "line þÿ\n", "byte 0xFE at offset 5 (line 1) is not utf-8"),
        (b"a\x81b", "latin-1", "a\x81b", "byte 0x81 at offset 1 (line 1) is not utf-8"),
        (codecs.BOM_UTF8 + b"a\n\xff", "utf-8", "a\n\ufffd", "byte 0xFF at offset 5 (line 2) is not utf-8"),
        (codecs.BOM_UTF16_LE + b"a\0\0\xd8b\0", "utf-16-le", "a\ufffdb", "is not utf-16-le"),
    ],
)
def test_what_had_to_be_guessed_is_told(data: bytes, encoding: str, text: str, message: str) -> None:
    """A problem names the byte and the line: what was guessed may be wrong, so it is no silent pass."""
    decoded = decode("page", data)
    assert (decoded.source.text, decoded.source.encoding) == (text, encoding)
    (problem,) = decoded.problems
    assert problem.code == "CLE310"
    assert problem.fatal
    assert message in problem.message
    assert problem.span is not None


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"line\r\n\x9383%\x94", "line\r\n“83%”"),
        (
            b"Dr. Ren\xe9e Hofst\xe4tter\x92s clinic \x96 caf\xe9\xa0included",
            "Dr. Renée Hofstätter’s clinic – café\xa0included",
        ),
        (b"83\xb0 \xb1 5\xae \x95 one\x85", "83° ± 5® • one…"),
    ],
)
def test_copy_that_can_be_hardly_anything_but_windows_1252_is_read_with_a_note(data: bytes, text: str) -> None:
    """The problem names the first byte as ever, and is not fatal."""
    decoded = decode("page", data)
    assert (decoded.source.text, decoded.source.encoding) == (text, "cp1252")
    (problem,) = decoded.problems
    assert (problem.code, problem.fatal) == ("CLE310", False)


def test_nul_characters_are_told() -> None:
    """They are read, and the place of the first is named."""
    decoded = decode("page", b"one\x00two three four")
    assert decoded.source.text == "one\x00two three four"
    assert [(problem.code, problem.span and problem.span.start) for problem in decoded.problems] == [("CLE312", 3)]


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n",
        b"PK\x03\x04abc",
        bytes(range(256)),
        b"\0" * 50,
        b"\x01\0\x02\0",
        b"A\0B\0",
        b"\x01\0\x02\0\x03\0A\0" * 9,
    ],
)
def test_binary_input_is_refused(data: bytes) -> None:
    """It is an error with a code and the file's name, not a page without claims."""
    with pytest.raises(BinaryInputError, match=r"image\.bin: CLE301"):
        decode("image.bin", data)


def test_an_encoding_can_be_named() -> None:
    """The caller's word beats the declaration, a byte order mark beats both."""
    assert decode("page", b"<meta charset=utf-8>\xe4", encoding="cp1250").source.text.endswith("ä")
    assert decode("page", codecs.BOM_UTF8 + "é".encode(), encoding="cp1252").source.text == "é"
