"""Speed of reading alone: MB/s of one core per format, against the plain parser that the reader stands on.

    python bench/readers.py [--mb N] [FORMAT]...

The files are the tests' site many times over, with paragraphs of ordinary length put in. Each figure is the best of
three; packed formats count what they unpack to. The plain parser only parses: no positions, no markup inside of
values, no blocks.
"""

from __future__ import annotations

import argparse
import csv
import email.policy
import gzip
import io
import json
import sys
import time
import tomllib
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from email.parser import BytesParser
from importlib import import_module
from pathlib import Path
from xml.parsers import expat

import pypdfium2
import pyromark
import turbohtml
import yaml

sys.path.insert(0, str(Path(__file__).parents[1]))

from claimlint.readers.feed import feed_of_bytes
from claimlint.readers.opening import documents
from tests.readers.site import Page, Part, pages

_FILLER = "The front desk keeps a list of what you bring; a nurse goes over it with you before the first visit. " * 5


def _expat(data: bytes) -> None:
    expat.ParserCreate().Parse(data, True)  # noqa: FBT003 - the signature is expat's


def _lines(data: bytes) -> None:
    for line in data.splitlines():
        json.loads(line)


def _yaml(data: bytes) -> None:
    yaml.compose(data, Loader=yaml.CSafeLoader)


def _html(data: bytes) -> None:
    for _ in turbohtml.tokenize(data.decode()):
        pass


def _markdown(data: bytes) -> None:
    for _ in pyromark.events_with_range(data.decode()):
        pass


def _csv(data: bytes) -> None:
    for _ in csv.reader(io.StringIO(data.decode(), newline="")):
        pass


def _zip(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            _expat(package.read(name))


def _gzip(data: bytes) -> None:
    gzip.decompress(data)


def _toml(data: bytes) -> None:
    tomllib.loads(data.decode())


def _mail(data: bytes) -> None:
    for part in BytesParser(policy=email.policy.default).parsebytes(data).walk():
        if not part.is_multipart():
            part.get_content()


def _pdf(data: bytes) -> None:
    with pypdfium2.PdfDocument(data) as pdf:
        for number in range(len(pdf)):
            pdf[number].get_textpage().get_text_range()


_PLAIN: dict[str, tuple[str, Callable[[bytes], object]]] = {
    "wxr": ("expat", _expat),
    "any_xml": ("expat", _expat),
    "xliff": ("expat", _expat),
    "xliff_2": ("expat", _expat),
    "contentful": ("json", json.loads),
    "ghost": ("json", json.loads),
    "drupal_api": ("json", json.loads),
    "any_json": ("json", json.loads),
    "drupal_hal": ("json", json.loads),
    "i18n_json": ("json", json.loads),
    "site_data": ("json", json.loads),
    "sanity": ("json, a line", _lines),
    "strapi": ("json, a line", _lines),
    "any_jsonl": ("json, a line", _lines),
    "drupal_yaml": ("libyaml", _yaml),
    "i18n_yaml": ("libyaml", _yaml),
    "site_data_yaml": ("libyaml", _yaml),
    "site_data_toml": ("tomllib", _toml),
    "html_pages": ("turbohtml", _html),
    "astro_pages": ("turbohtml", _html),
    "vue_pages": ("turbohtml", _html),
    "markdown_pages": ("pyromark", _markdown),
    "shopify": ("csv", _csv),
    "webflow": ("csv", _csv),
    "hubspot": ("csv", _csv),
    "wix": ("csv", _csv),
    "docx": ("zip, expat", _zip),
    "pptx": ("zip, expat", _zip),
    "aem": ("zip, expat", _zip),
    "pdf": ("pypdfium2", _pdf),
    "eml": ("email", _mail),
    "mjml": ("turbohtml", _html),
    "warc": ("gzip", _gzip),
}


def _size(data: bytes) -> int:
    """Return how many bytes a file unpacks to."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return sum(info.file_size for info in package.infolist())
    return len(gzip.decompress(data)) if data.startswith(b"\x1f\x8b") else len(data)


def _longer(size: int) -> tuple[Page, ...]:
    """Return the site's pages over and over, with filler, for about ``size`` bytes of copy."""
    longer = [replace(page, body=(*page.body, *(Part("p", _FILLER),) * 8)) for page in pages()]
    per_round = sum(1500 + 8 * len(_FILLER) for _ in longer)
    rounds = max(size // per_round, 1)
    return tuple(
        replace(page, id=page.id + 100 * number, slug=f"{page.slug}-{number}")
        for number in range(rounds)
        for page in longer
    )


def _best(work: Callable[[], object]) -> float:
    times = []
    for _ in range(3):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return min(times)


def _read(files: dict[str, bytes], fields: tuple[str, ...]) -> int:
    return sum(1 for name, data in files.items() for _ in documents(feed_of_bytes(name, data, fields=fields)))


def main(asked: Sequence[str] | None = None) -> None:
    """Print a row a format."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("formats", nargs="*", metavar="FORMAT", default=[])
    parser.add_argument("--mb", type=float, default=2.0)
    given = parser.parse_args(asked)
    built = _longer(int(given.mb * 1e6))
    print(f"{'format':<15} {'MB':>5} {'pages':>6} {'reader MB/s':>12} {'parser MB/s':>12}  parser")
    for name in given.formats or _PLAIN:
        module = import_module(f"tests.readers.exports.{name}")
        files = module.build(built)
        size = sum(map(_size, files.values())) / 1e6
        fields = getattr(module, "FIELDS", ())
        count = _read(files, fields)
        reader = size / _best(lambda files=files, fields=fields: _read(files, fields))
        plain, parse = _PLAIN[name]
        parsed = size / _best(lambda files=files, parse=parse: [parse(data) for data in files.values()])
        print(f"{name:<15} {size:>5.1f} {count:>6} {reader:>12.1f} {parsed:>12.1f}  {plain}")


if __name__ == "__main__":
    main()
