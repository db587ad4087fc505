"""PDF files written by hand: lines of text at places on pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """Text whose baseline begins at ``x``, ``y`` (points from the lower left corner), in a size in points."""

    text: str
    x: float
    y: float
    size: float = 11


def pdf(pages: Sequence[Sequence[Line]], title: str = "") -> bytes:
    """Return a file with these pages, 612 by 792 points, in Helvetica."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    objects.append(f"<< /Title ({title}) >>".encode())
    kids = []
    for lines in pages:
        content = b"\n".join(_shown(line) for line in lines)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        stream = len(objects)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % stream
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(out)


def _shown(line: Line) -> bytes:
    text = line.text.encode("cp1252")
    escaped = b"".join(b"\\%03o" % byte if byte in b"()\\" or byte > 126 else bytes([byte]) for byte in text)
    return b"BT /F1 %s Tf %s %s Td (%s) Tj ET" % (
        *(str(part).encode() for part in (line.size, line.x, line.y)),
        escaped,
    )


def wrapped(text: str, x: float, y: float, width: int = 80, size: float = 11) -> list[Line]:
    """Return a paragraph in lines of ``width`` characters, the first at ``y``."""
    lines: list[str] = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    return [Line(one, x, y - index * size * 1.2, size) for index, one in enumerate(lines)]
