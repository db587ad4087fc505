"""The HTML report as a file: content makes no markup, nothing is lost, the same report gives the same bytes."""

from __future__ import annotations

import html
import re
from base64 import b64decode
from dataclasses import replace
from hashlib import sha256

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.model.report import Report
from claimlint.reporters.html import REPORTER
from claimlint.reporters.html.annotate import Item, pieces_of
from claimlint.reporters.html.charts import WIDTH, stacked
from claimlint.reporters.html.index import Index, index_of
from claimlint.reporters.json import page_records, streamed
from claimlint.reporters.review import ReviewPage, ReviewReport
from claimlint.reporters.review.entries import LOOKS, Entry, numbered
from claimlint.reporters.review.facts import web
from claimlint.reporters.review.load import load_report, review_of
from claimlint.reporters.terminal import line
from tests.browser.hostile import ATTACKS
from tests.reporters.pages import real, report_on
from tests.reporters.sample import RULES, report

TAG = re.compile(r"<[^>]*>")


def written(review: ReviewReport) -> str:
    return b"".join(REPORTER.write(review)).decode()


def body(text: str) -> str:
    """Return the report without the style and the script, which hold what looks like tags."""
    return re.sub(r"(?s)(<style>|<script>).*?(</style>|</script>)", r"\1\2", text)


def shape(text: str) -> list[str]:
    """Return the names of the tags and of their attributes."""
    quoted = re.sub(r'"[^"]*"', '""', " ".join(TAG.findall(body(text))))
    return quoted.split()


def shown(text: str) -> str:
    return " ".join(html.unescape(TAG.sub("", body(text))).split())


@pytest.mark.parametrize("evil", ATTACKS)
def test_content_makes_no_markup(evil):
    def made(words: str) -> str:
        text = f"{words} 94% {words}"
        return written(replace(review_of(report_on(text, "94%", uri=words, message=words), {}), title=words))

    plain = "x" * len(evil)
    assert shape(made(evil)) == shape(made(plain))
    assert " ".join(line(evil).split()) in shown(made(evil))


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=30))
def test_no_content_makes_markup(text):
    def made(words: str) -> str:
        return written(review_of(report_on(f"-{words} 94%", "94%", uri="a.md", message=words), {}))

    assert shape(made(text)) == shape(made("x"))


def test_every_claim_finding_and_block_is_there():
    made, view = real()
    text = shown(written(review_of(made, view.rules)))
    for result in made.results:
        for claim in result.claims:
            assert " ".join(line(claim.text).split()) in text
        for finding in result.findings:
            assert " ".join(line(finding.message).split()) in text


def test_what_was_accepted_approved_and_not_read_is_there():
    text = shown(written(review_of(report(), RULES)))
    for words in (
        *("R. Ames", "2027-01-31", "agreed with counsel", "expired", "claimlint-baseline.json accepts 5 findings"),
        *("relief-12m", "10.5555/relief", "not used", "copy/old.md:3:4", "cannot be opened: Permission denied"),
        *("not legal advice", "Harbor Lane Spine", "0" * 64, "the waiver of CL601 expired", "Medical reviewer"),
    ):
        assert words in text


def test_the_policy_names_the_script_and_the_style_by_their_hashes():
    text = written(review_of(report(), RULES))
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)[1]
    assert policy.startswith(("default-src &#39;none&#39;;", "default-src 'none';"))
    for kind in ("script", "style"):
        (inside,) = re.findall(rf"(?s)<{kind}>(.*?)</{kind}>", text)
        (digest,) = re.findall(rf"{kind}-src '?(?:&#39;)?sha256-([A-Za-z0-9+/=]*)", policy)
        assert b64decode(digest) == sha256(inside.encode()).digest()
    assert "unsafe" not in policy
    assert "http" not in policy


def test_nothing_is_fetched():
    made, view = real()
    text = body(written(review_of(made, view.rules)))
    assert not re.search(r"<(?:img|link|iframe|object|embed|audio|video|source|base|input[^>]*type=.?image)\b", text)
    assert not re.search(r"\s(?:src|srcset|style|on\w+)=", text)


@pytest.mark.parametrize(
    ("address", "followed"),
    [
        ("https://example.org/a?b=c#d", True),
        ("http://example.org", True),
        ("HTTPS://example.org", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("https://example.org/ onclick=x", False),
        ("https://example.org\n", False),
        ("ftp://example.org", False),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_are_followed(address, followed):
    assert web(address) == (address if followed else "")


def test_the_same_report_gives_the_same_bytes():
    made, view = real()
    assert written(review_of(made, view.rules)) == written(review_of(made, view.rules))


def test_a_signature_names_what_was_judged():
    def identity(made: Report) -> str:
        return re.search(r"<dt>Report</dt><dd><code>([0-9a-f]{12})</code>", written(review_of(made, RULES)))[1]

    first = identity(report())
    assert first == identity(report())
    assert first != identity(replace(report(), date="2026-11-02"))
    assert first != identity(replace(report(), results=report().results[:1]))
    assert first != identity(replace(report(), skipped=()))


def items(*spans: tuple[int, int, str]) -> list[Item]:
    made = []
    for number, (start, end, look) in enumerate(spans, 1):
        entry = _Fixed(f"1.{number}", None, (), 0, start, end)
        object.__setattr__(entry, "looks", look)
        made.append(Item(entry, (), f"m-1-{number}"))
    return made


class _Fixed(Entry):
    """An entry whose look a test says."""

    looks: str

    @property
    def look(self) -> str:
        return self.looks


SPANS = st.tuples(st.integers(0, 29), st.integers(1, 30), st.sampled_from(LOOKS)).filter(lambda one: one[0] < one[1])


@given(st.lists(SPANS, max_size=8))
def test_pieces_are_the_text_and_each_shows_the_gravest_claim_above_it(spans):
    text = "".join(chr(97 + n % 26) for n in range(30))
    pieces = list(pieces_of(text, items(*spans)))
    assert "".join(piece.text for piece in pieces) == text
    at = 0
    ended = []
    for piece in pieces:
        over = [look for start, end, look in spans if start <= at and end >= at + len(piece.text)]
        assert piece.look == next((look for look in LOOKS if look in over), "")
        at += len(piece.text)
        assert all(item.entry.end == at for item in piece.ends)
        ended += [item.row for item in piece.ends]
    assert sorted(ended) == sorted(f"m-1-{n}" for n in range(1, len(spans) + 1))


@given(st.dictionaries(st.sampled_from("abcd"), st.integers(0, 10**6)), st.integers(0, 10**7))
def test_bars_follow_one_another_and_stay_in_the_chart(counts, whole):
    bars = stacked(counts, "abcd", whole)
    assert [bar.name for bar in bars] == [name for name in "abcd" if counts.get(name)]
    at = 0.0
    for bar in bars:
        assert bar.x == pytest.approx(at, abs=0.02)
        at = bar.x + bar.width
    assert at <= WIDTH + 0.1


def test_addresses_in_the_file_are_unique_and_stay_with_the_sentence():
    made, view = real()
    review = review_of(replace(made, results=made.results * 2), view.rules)
    anchors = [anchor for page in index_of(review).pages for anchor in page.anchors]
    assert len(set(anchors)) == len(anchors)
    first = next(f for r in made.results for f in r.findings)
    assert f"f-{first.fingerprint[:12]}" in anchors


def test_a_fingerprint_that_is_none_makes_no_address():
    made = report()
    strange = replace(made.results[0].findings[0], fingerprint='"><script>')
    review = review_of(replace(made, results=(replace(made.results[0], findings=(strange,)),)), {})
    assert index_of(review).pages[0].anchors == ("f-1-1",)


def many(pages: int, tmp_path) -> ReviewReport:
    made, view = real()
    records = [record for _ in range(pages) for record in page_records(made.results)][:pages]
    path = tmp_path / "report.json"
    path.write_bytes(b"".join(streamed(made.version, records, lambda: made, lambda: view.rules)))
    return load_report(path)


def test_a_large_report_keeps_each_row_on_a_line_and_its_pages_apart(tmp_path):
    review = many(200, tmp_path)
    text = written(review)
    rows = re.search(r'(?s)<noscript id="store">(.*?)</noscript>', text)[1]
    entries = [entry for _, _, entries in numbered(review) for entry in entries]
    found = [row for row in rows.split("\n") if row.startswith("<tr id=")]
    assert len(found) == len(entries)
    assert all(row.endswith("</tr>") for row in found)
    sheets = re.search(r'(?s)<noscript id="sheets">(.*?)</noscript>', text)[1]
    assert len(sheets.split('\n<details class="page"')) == 201
    assert (rows + sheets).isascii()


def test_a_small_report_is_laid_out_as_a_whole():
    made, view = real()
    assert "<noscript" not in written(review_of(made, view.rules))


def test_the_size_decides_and_nothing_else():
    assert Index().static
    assert not Index(items=2001).static


def test_a_page_without_copy_says_so():
    made = report()
    pages = [msgspec.convert({**record, "blocks": []}, ReviewPage) for record in page_records(made.results)]
    review = replace(review_of(made, RULES), pages=lambda: iter(pages))
    text = shown(written(review))
    assert "This report file holds no copy of the page." in text
    assert "94% success rate" in text
