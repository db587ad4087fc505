"""A report in parts: nothing is lost, every link leads somewhere, each file is as small as it should be."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from claimlint.model.report import Report
from claimlint.reporters.html import REPORTER
from claimlint.reporters.html.parts import NAME, TooLargeError, at_most, split
from claimlint.reporters.json import page_records, streamed
from claimlint.reporters.review import ReviewReport
from claimlint.reporters.review.entries import numbered
from claimlint.reporters.review.load import load_report, review_of
from tests.browser.hostile import hostile
from tests.reporters.pages import page, real
from tests.reporters.sample import RULES, report
from tests.reporters.test_html import shape, shown

LIMIT = 100_000
ROW = re.compile(r'<tr id="m-(\d+)-(\d+)" data-s')
SHEET = re.compile(r'<details class="page" id="p-(\d+)"')
CLEAN = re.compile(r'<tr id="p-(\d+)"><td>')


def files(review: ReviewReport, limit: int = LIMIT) -> dict[str, str]:
    return {name: b"".join(pieces).decode() for name, pieces in split(review, limit)}


@pytest.fixture(scope="module")
def review(tmp_path_factory) -> ReviewReport:
    made, view = real()
    results = [replace(one, name=f"{n}") for n in range(20) for one in (*made.results, page(f"Quiet page {n}.", ()))]
    path = tmp_path_factory.mktemp("parts") / "report.json"
    path.write_bytes(b"".join(streamed("1", page_records(results), lambda: made, lambda: view.rules)))
    return load_report(path, trusted=True)


@pytest.fixture(scope="module")
def made(review) -> dict[str, str]:
    return files(review)


def test_parts_come_in_order_and_what_leads_to_them_last(made):
    *parts, last = made
    assert len(parts) > 2
    assert parts == [f"report-{number:03}.html" for number in range(1, len(parts) + 1)]
    assert last == NAME


def test_every_page_claim_and_finding_stands_in_one_part(review, made):
    parts = [text for name, text in made.items() if name != NAME]
    rows = [found for text in parts for found in ROW.findall(text)]
    want = [tuple(entry.number.split(".")) for _, _, entries in numbered(review) for entry in entries]
    assert rows == want
    sheets = [int(number) for text in parts for number in SHEET.findall(text)]
    clean = [int(number) for text in parts for number in CLEAN.findall(text)]
    pages = list(review.pages())
    assert sorted((*sheets, *clean)) == list(range(1, len(pages) + 1))
    assert {pages[number - 1].title or pages[number - 1].uri for number in clean} == {"copy/a.txt"}
    assert sheets == sorted(sheets)


def test_a_part_ends_with_the_page_that_fills_it(made):
    around = len(made["report-001.html"]) - sum(map(len, made["report-001.html"].split('<details class="page"')[1:]))
    largest = max(len(one) for text in made.values() for one in text.split('<details class="page"')[1:])
    for name, text in made.items():
        assert name == NAME or len(text) < around + LIMIT + 2 * largest


def test_links_lead_to_what_is_there(made):
    ids = {name: set(re.findall(r'\sid="([^"]+)"', text)) for name, text in made.items()}
    for name, text in made.items():
        for href in re.findall(r'href="([^"]+)"', text):
            if href.startswith("http"):
                continue
            file, _, place = href.partition("#")
            assert (file or name) in made, href
            assert not place or place in ids[file or name], (name, href)


def test_what_leads_to_the_parts_has_the_whole_reports_figures(review, made):
    whole = b"".join(REPORTER.write(review)).decode()
    overview = re.compile(r'(?s)<section id="overview".*?<h3>By page</h3>')
    assert overview.search(made[NAME])[0] == overview.search(whole)[0]
    kinds = re.compile(r"(?s)<h3>By kind of claim</h3>.*?</section>")
    assert kinds.search(made[NAME])[0] == kinds.search(whole)[0]
    assert f"{review.run.counts.claims:,}" in shown(made[NAME])


def test_the_same_report_gives_the_same_parts(review, made):
    assert files(review) == made


def test_content_makes_no_markup_in_parts(tmp_path):
    evil = files(hostile(tmp_path), 1)
    for name, text in evil.items():
        assert "<script" not in re.sub(r"(?s)<script>.*?</script>", "", text, count=1), name
        assert " onerror" not in " ".join(shape(text)), name


def test_what_was_accepted_and_not_read_is_told_where_the_parts_are():
    text = shown(files(review_of(report(), RULES), 1)[NAME])
    for words in ("agreed with counsel", "cannot be opened: Permission denied", "not legal advice", "Medical reviewer"):
        assert words in text


def test_a_report_without_pages_has_no_parts():
    assert list(files(review_of(Report("1", (), ()), {}))) == [NAME]


@pytest.mark.parametrize(("limit", "fits"), [(0, True), (6, True), (5, False), (1, False)])
def test_one_file_is_written_up_to_its_limit(limit, fits):
    pieces = at_most(limit, [b"abc", b"def"])
    if fits:
        assert list(pieces) == [b"abc", b"def"]
    else:
        with pytest.raises(TooLargeError):
            list(pieces)
