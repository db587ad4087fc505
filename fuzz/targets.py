"""What is fuzzed: every format of the tests' site, mutated, through whatever reader then takes it.

No input may crash a reader; whatever comes of it is lawful (``tests/readers/laws.py``), and stands in the file where
it is said to.
"""

from __future__ import annotations

import gzip
import io
import random
import zipfile
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from claimlint.errors import ReadError
from claimlint.model.document import Document
from claimlint.readers.feed import feed_of_bytes
from claimlint.readers.limits import Limits
from claimlint.readers.opening import documents
from tests.readers import site
from tests.readers.laws import assert_in_file, assert_lawful

_ROOT = Path(__file__).parents[1]
_PAGES = (1, 2, 6, 8)
"""Pages of the site that a seed holds: marks, links, lists, tables, quotes and questions."""
_LIMITS = Limits(text=1 << 22, record=1 << 18, unpacked=1 << 24, depth=60)
_WORDS = """
<![CDATA[ ]]> <item> </item> <!-- --> <!ENTITY <wp:postmeta> </ /> &amp; &#x0; &lol; <b> </p> <p " ' \\ \\u \\ud800
\\udc00 { } [ ] : , {} [] null s:9999:" a:1:{ - | > % {{ }} {% %} [x] [/x] [x(a=" * # ``` é 😀 = ? ! _meta: default:
msgid msgstr
"""
_TOKENS = (
    *(word.encode() for word in _WORDS.split()),
    *(sign.encode("utf-8", "surrogatepass") for sign in " \n\r\t\0\x1a\u2028\ufeff\ud800"),
    *(b"\r\n", b"\n\n", b"\xff", b"\xc3", b"\x00\x00", b" " * 40, b"[" * 80, b'{"a":' * 80),
)


@dataclass(frozen=True)
class Seed:
    """A file of a format to begin with; ``fields`` are those that the user names."""

    format: str
    name: str
    data: bytes
    fields: tuple[str, ...] = ()


@cache
def seeds() -> dict[str, Seed]:
    """Return a seed for each format by its name."""
    pages = [site.pages()[number] for number in _PAGES]
    found: dict[str, Seed] = {}
    for path in sorted((_ROOT / "tests" / "readers" / "exports").glob("[a-z]*.py")):
        module = import_module(f"tests.readers.exports.{path.stem}")
        if hasattr(module, "build"):
            name, data = next(iter(module.build(pages).items()))
            found[path.stem] = Seed(path.stem, name, data, getattr(module, "FIELDS", ()))
    return found


def mutated(data: bytes, choice: random.Random) -> bytes:
    """Return ``data`` with one to six faults of ``choice``; half the time inside of what it packs."""
    if data.startswith(b"PK") and choice.random() < 0.5:
        return _repacked(data, choice)
    if data.startswith(b"\x1f\x8b") and choice.random() < 0.5:
        return gzip.compress(mutated(gzip.decompress(data), choice), mtime=0)
    for _ in range(choice.randint(1, 6)):
        at = choice.randint(0, len(data))
        end = min(len(data), at + choice.choice((1, 2, 5, 20, 200, 2000)))
        other = choice.randint(0, len(data))
        data = choice.choice(
            (
                data[:at] + data[end:],
                data[:at] + data[at:end] + data[at:],
                data[:at] + choice.choice(_TOKENS) + data[at:],
                data[:at] + choice.choice(_TOKENS) + data[end:],
                data[:other] + data[at:end] + data[other:],
                data[:at] + bytes([choice.randint(0, 255)]) + data[at + 1 :],
                data[:at] if choice.random() < 0.3 else data,
            )
        )
    return data


def _repacked(data: bytes, choice: random.Random) -> bytes:
    """Return a zip file with one member mutated."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(stream, "w") as out:
        chosen = choice.choice(package.namelist())
        for name in package.namelist():
            content = package.read(name)
            out.writestr(zipfile.ZipInfo(name), mutated(content, choice) if name == chosen else content)
    return stream.getvalue()


def check(seed: Seed, data: bytes) -> int:
    """Read ``data`` as a file of the seed's name, assert what must hold, and return the number of documents."""
    feed = feed_of_bytes(seed.name, data, limits=_LIMITS, fields=seed.fields)
    count = 0
    plain = _is_plain(data)
    try:
        for found in documents(feed):
            if isinstance(found, Document):
                count += 1
                assert_lawful(found)
                if plain and found.uri == seed.name and not _has_parts(found):
                    assert_in_file(found, {seed.name: data})
    except ReadError:
        pass  # that is how a reader says that it can read no further
    return count


def _has_parts(document: Document) -> bool:
    return any(excerpt.part for excerpt in document.source.excerpts)


def _is_plain(data: bytes) -> bool:
    """Return whether the file's text is beyond doubt: valid UTF-8 that declares no other character set."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return b"encoding=" not in data[:200].replace(b'encoding="UTF-8"', b"") and b"\0" not in data
