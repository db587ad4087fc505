"""Archives: members become feeds with addresses of their own, and none is dropped in silence."""

from __future__ import annotations

import io
import random
import struct
import tempfile
import warnings
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.errors import ReadError
from claimlint.readers.feed import Feed, Unread
from claimlint.readers.opening import documents
from tests.readers.archives import PACKERS, feed, read, tarred, zipped

PAGES = {"a.md": b"Relief for knees.", "b/page.html": b"<p>Relief for <b>hips</b>.</p>"}
TEXTS = {"a.md": "Relief for knees.", "b/page.html": "Relief for hips."}


def _at(name: str) -> dict[str, str]:
    return {f"{name}!/{member}": text for member, text in TEXTS.items()}


def test_members_of_a_zip_file_take_their_readers():
    assert read("site.zip", zipped(PAGES)) == _at("site.zip")


def test_members_of_a_tar_file_take_their_readers():
    assert read("site.tar", tarred(PAGES)) == _at("site.tar")


@pytest.mark.parametrize("ending", PACKERS)
def test_a_compressed_tar_file_is_one_archive(ending):
    name = f"site.tar.{ending}"
    assert read(name, PACKERS[ending](tarred(PAGES))) == _at(name)


@pytest.mark.parametrize("ending", PACKERS)
def test_a_compressed_file_is_called_as_it_was(ending):
    name = f"page.md.{ending}"
    assert read(name, PACKERS[ending](b"Relief.")) == {f"{name}!/page.md": "Relief."}


def test_the_content_tells_what_an_archive_is():
    assert read("download", tarred(PAGES)) == _at("download")
    assert read("download.bin", zipped(PAGES)) == _at("download.bin")


def test_archives_in_archives_are_opened():
    inner = zipped({"x.md": b"Deep."})
    data = tarred({"one/inner.zip": PACKERS["gz"](zipped({"mid.zip": inner})), "y.md": b"Flat."})
    assert read("all.tar", data) == {
        "all.tar!/one/inner.zip!/inner.zip!/mid.zip!/x.md": "Deep.",
        "all.tar!/y.md": "Flat.",
    }


def test_archives_are_followed_as_deep_as_allowed():
    data = b"Deep."
    name = "x.md"
    for level in range(4):
        data, name = zipped({name: data, f"{level}.md": b"x"}), "inner.zip"
    found = read("top.zip", data, archives=2)
    assert list(found.values()).count("CLE308") == 1
    assert found["top.zip!/3.md"] == "x"
    assert "Deep." not in found.values()
    assert "Deep." in read("top.zip", data, archives=3).values()


def test_what_a_folder_search_passes_over_is_passed_over():
    junk = {
        "__MACOSX/a.md": b"x",
        ".git/x.md": b"x",
        ".draft.md": b"x",
        "node_modules/x.md": b"x",
        "._a.md": b"\0\5\x16",
        "a.png": b"\x89PNG",
        "style.css": b"p{}",
    }
    assert read("site.zip", zipped({**junk, **PAGES})) == _at("site.zip")


def test_a_member_without_an_ending_is_known_by_its_content():
    data = zipped({"download": tarred({"x.md": b"Found."}), "notes": b"plain"})
    assert read("a.zip", data) == {"a.zip!/download!/x.md": "Found."}


def test_an_archive_in_which_nothing_is_read_says_so():
    assert read("a.zip", zipped({"x.png": b"\x89PNG"})) == {"a.zip": "CLE307"}
    assert read("a.zip", zipped({})) == {"a.zip": "CLE307"}


def test_a_member_that_is_not_what_its_name_says_costs_the_others_nothing():
    assert read("a.zip", zipped({"x.md": b"\x89PNG\0\0", **PAGES})) == {"a.zip!/x.md": "CLE301", **_at("a.zip")}


@pytest.mark.parametrize("name", ["../x.md", "a/../../x.md", "..\\x.md"])
def test_names_that_lead_out_are_told(name):
    for data in (zipped({name: b"Out.", **PAGES}), tarred({name: b"Out.", **PAGES})):
        found = read("a.zip", data)
        assert found.pop("a.zip") == "CLE306"
        assert found == _at("a.zip")


@pytest.mark.parametrize(
    ("name", "shown"), [("/x.md", "x.md"), ("C:\\a\\x.md", "a/x.md"), ("./x.md", "x.md"), ("x\n.md", "x%0A.md")]
)
def test_names_are_shown_as_relative_paths(name, shown):
    assert read("a.tar", tarred({name: b"In."})) == {f"a.tar!/{shown}": "In."}


def test_links_inside_are_passed_over_and_those_that_lead_out_are_told():
    data = tarred(
        PAGES, {"again.md": "a.md", "b/up.md": "../a.md", "out.md": "../../etc/passwd", "abs.md": "/etc/passwd"}
    )
    found = read("a.tar", data)
    assert found.pop("a.tar!/out.md") == "CLE306"
    assert found.pop("a.tar!/abs.md") == "CLE306"
    assert found == _at("a.tar")


def test_an_encrypted_member_is_told():
    data = bytearray(zipped(PAGES))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    found = read("a.zip", bytes(data))
    assert found == {"a.zip!/a.md": "CLE305", "a.zip!/b/page.html": "Relief for hips."}


def test_an_office_file_that_is_not_read_is_named():
    workbook = zipped({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"})
    drawing = zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}, 0)
    assert read("a.zip", zipped({"x.xlsx": workbook, "y.odt": drawing, **PAGES})) == {
        "a.zip!/x.xlsx": "CLE309",
        "a.zip!/y.odt": "CLE309",
        **_at("a.zip"),
    }


BOMB = b"Relief.\n\n" * 4_000_000
"""36 MB that zlib packs a thousandfold."""


def test_what_unpacks_too_far_is_refused_and_the_rest_is_read():
    bomb = {"bomb.md": BOMB}
    assert read("a.zip", zipped({**bomb, **PAGES})) == {"a.zip!/bomb.md": "CLE303", **_at("a.zip")}
    assert read("a.md.gz", PACKERS["gz"](BOMB)) == {"a.md.gz": "CLE303"}
    found = read("a.tar", tarred({"x.md.gz": PACKERS["gz"](BOMB), **PAGES}))
    assert found == {"a.tar!/x.md.gz": "CLE303", **_at("a.tar")}


def test_a_packed_tar_file_that_unpacks_too_far_keeps_what_came_before():
    found = read("a.tar.gz", PACKERS["gz"](tarred({**PAGES, "bomb.md": BOMB})))
    assert "CLE303" in found.values()
    assert {name: found[name] for name in _at("a.tar.gz")} == _at("a.tar.gz")


def test_limits_can_be_moved():
    members = {f"{index}.md": b"x" * 1000 for index in range(20)}
    assert list(read("a.zip", zipped(members), unpacked=10_500).values()).count("CLE303") == 10
    with pytest.raises(ReadError, match="holds more than 5"):
        read("a.tar", tarred(members), members=5)
    with pytest.raises(ReadError, match="lists more than 5"):
        read("a.zip", zipped(members), members=5)
    small = BOMB[: 2 << 20]
    assert read("a.md.gz", PACKERS["gz"](small), ratio=2000)["a.md.gz!/a.md"] == small.decode().strip()


def test_reading_a_member_again_costs_nothing():
    data = zipped({"a.md": b"x" * 1000})
    source = feed("a.zip", data, unpacked=1000)
    (document,) = documents(source)
    assert not isinstance(document, Unread)


@pytest.mark.parametrize(
    ("keep", "kept"),
    [(512, ""), (900, "A"), (1536, "A"), (2000, "A"), (2048, "A"), (2560, "AB"), (3000, "AB"), (3072, "AB")],
)
def test_a_tar_file_that_is_cut_off_says_so_and_keeps_what_is_there(keep, kept):
    found = list(documents(feed("a.tar", tarred({"a.md": b"A" * 1024, "b.md": b"B" * 1024})[:keep])))
    assert next(one.code for one in found if isinstance(one, Unread)) == "CLE304"
    assert "".join(one.text[0] for one in found if not isinstance(one, Unread)) == kept


def test_a_broken_header_in_the_middle_is_told():
    data = bytearray(tarred({"a.md": b"One.", "b.md": b"Two.", "c.md": b"Three."}))
    data[1024 + 10 : 1024 + 200] = b"\xff" * 190
    found = read("a.tar", bytes(data))
    assert found == {"a.tar!/a.md": "One.", "a.tar": "CLE304"}


def test_a_member_with_a_wrong_checksum_is_told():
    data = bytearray(zipped(PAGES, 0))
    at = data.index(b"Relief for knees")
    data[at] ^= 1
    assert read("a.zip", bytes(data))["a.zip!/a.md"] == "CLE304"


def test_a_member_without_a_name_costs_nothing():
    assert read("a.zip", zipped({"": b"x", **PAGES})) == _at("a.zip")


def test_a_directory_that_claims_millions_of_members_is_refused_before_it_is_read():
    data = bytearray(zipped(PAGES))
    end = data.rindex(b"PK\x05\x06")
    struct.pack_into("<I", data, end + 12, 0xFFFFFF00)
    with pytest.raises(ReadError):
        list(documents(feed("a.zip", bytes(data))))


def test_large_members_of_a_tar_file_leave_no_file_behind(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    content = random.Random(1).randbytes(15 << 20).hex().encode()
    data = tarred({"large.md": content, **PAGES})
    walk = documents(feed("a.tar", data))
    first = next(walk)
    assert not isinstance(first, Unread)
    assert len(first.source.text) == len(content)
    assert len(list(tmp_path.iterdir())) == 1
    walk.close()
    assert not list(tmp_path.iterdir())


def test_a_named_reader_reads_the_members():
    members = {"page.weird": b"x", "page": b"Plain too", "a.txt": b"plain"}
    assert read("a.zip", zipped(members), "text") == {"a.zip!/page": "Plain too", "a.zip!/a.txt": "plain"}


def test_a_file_that_vanishes_is_told():
    def gone() -> None:
        raise FileNotFoundError(2, "No such file or directory")

    data = zipped(PAGES)
    with pytest.raises(OSError, match="No such file"):
        list(documents(Feed("a.tar", gone, tarred(PAGES)[:1024])))  # type: ignore[arg-type]
    with pytest.raises(OSError, match="No such file"):
        list(documents(Feed("a.zip", gone, data)))  # type: ignore[arg-type]


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_a_damaged_archive_is_told_or_read(data):
    """Flipped, cut or inserted bytes: documents and problems, never a crash and never nothing."""
    kind = data.draw(st.sampled_from(["zip", "tar", "tar.gz", "gz"]))
    content = {"zip": zipped(PAGES), "tar": tarred(PAGES), "gz": PACKERS["gz"](b"Relief." * 9)}.get(kind)
    damaged = bytearray(content if content is not None else PACKERS["gz"](tarred(PAGES)))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(damaged) - 1))
        damaged[at] = data.draw(st.integers(0, 255))
    del damaged[data.draw(st.integers(1, len(damaged))) :]
    try:
        found = list(documents(feed(f"a.{kind}", bytes(damaged))))
    except ReadError:
        return
    assert found


def test_the_working_folder_is_never_written_to(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    read("a.tar", tarred({"x.md": b"x", "../y.md": b"y", "/z.md": b"z"}))
    assert not list(Path().iterdir())


def test_a_name_that_stands_twice_is_two_files_of_different_names():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package, warnings.catch_warnings(action="ignore"):
        for name, text in (("a.md", "Old."), ("a.md", "New."), ("[2]/a.md", "Other."), ("a.md", "Newest.")):
            package.writestr(name, text)
    expected = {"a.md": "Old.", "[2]/a.md": "New.", "[2]/[2]/a.md": "Other.", "[3]/a.md": "Newest."}
    assert read("x.zip", stream.getvalue()) == {f"x.zip!/{name}": text for name, text in expected.items()}
