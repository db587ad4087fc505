"""Review reports: from a run and from a file they are the same; a file that is none is refused with the mend."""

from __future__ import annotations

import json
import tracemalloc
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.model.finding import Severity, Suppression
from claimlint.model.report import Report
from claimlint.reporters.json import page_records, streamed
from claimlint.reporters.review import ReviewMark, ReviewReport
from claimlint.reporters.review.changes import changes
from claimlint.reporters.review.lines import in_lines
from claimlint.reporters.review.load import ReportFileError, is_report, load_report, review_of
from tests.reporters.pages import many, output, page, real, report_on
from tests.reporters.sample import RULES, report


def whole(review: ReviewReport):
    return review.run, list(review.pages())


@pytest.fixture
def saved(tmp_path):
    def save(text: str | bytes, name: str = "report.json"):
        path = tmp_path / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    return save


@pytest.fixture(scope="module")
def judged():
    return real()


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("which", ["sample", "real", "empty"])
def test_a_file_and_a_run_give_the_same_review(which, indent, saved, judged):
    made, rules = {
        "sample": (report(), RULES),
        "real": (judged[0], judged[1].rules),
        "empty": (Report("1", (), ()), {}),
    }[which]
    text = b"".join(streamed(made.version, page_records(made.results), lambda: made, lambda: rules)).decode()
    path = saved(text if indent is None else json.dumps(json.loads(text), indent=indent, sort_keys=True))
    assert whole(load_report(path)) == whole(review_of(made, rules))


def test_pages_can_be_asked_for_again(judged):
    review = review_of(judged[0], judged[1].rules)
    assert list(review.pages()) == list(review.pages())
    assert len(list(review.pages())) == review.run.counts.documents == len(judged[0].results)


def test_every_claim_and_finding_is_marked_in_its_block(judged):
    seen = 0
    for one in review_of(judged[0], judged[1].rules).pages():
        for claim in one.claims:
            mark = one.mark(claim.text_start, claim.text_end)
            assert mark is not None
            assert one.blocks[mark.block].text[mark.start : mark.end] == claim.text
            seen += 1
        for qualifier in (q for claim in one.claims for q in claim.qualifiers):
            mark = one.mark(qualifier.text_start, qualifier.text_end)
            assert mark is not None
            assert one.blocks[mark.block].text[mark.start : mark.end].split() == qualifier.text.split()
    assert seen == sum(len(result.claims) for result in judged[0].results) > 5


def test_marks_are_cut_to_the_block_and_missing_outside():
    (one,) = review_of(report_on("Relief: 94% success.", "94%"), {}).pages()
    assert one.mark(8, 9999) == ReviewMark(0, 8, 20)
    assert one.mark(8, 8) is None
    assert one.mark(21, 30) is None
    assert one.point(20) == ReviewMark(0, 20, 20)
    assert one.point(21) is None


def test_the_rules_that_findings_name_come_along(judged):
    run = review_of(judged[0], judged[1].rules).run
    named = {finding.rule for finding in judged[0].findings}
    assert {rule.id for rule in run.rules} == named
    assert all(rule.rationale and rule.authority for rule in run.rules if rule.pack)
    assert len(run.policies[0].rules) > len(named)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no claimlint report"),
        ("{", "no claimlint report"),
        ("[]", "no claimlint report"),
        ("[" * 100_000, "no claimlint report"),
        ('{"a": 1}', "no 'schema'"),
        ('{"schema": 1}', "no 'schema'"),
        ('{"schema": "other/1"}', "no 'schema'"),
        ('{"schema": "claimlint-report/2"}', "found claimlint-report/2"),
        ('{"schema": "claimlint-report/1"}', "missing required field `tool`"),
    ],
)
def test_what_is_no_report_is_refused_by_name(text, message, saved):
    path = saved(text)
    with pytest.raises(ReportFileError, match=message) as caught:
        load_report(path)
    assert caught.value.uri == path.as_posix()
    assert caught.value.hint


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(ReportFileError, match="cannot be opened"):
        load_report(tmp_path / "gone.json")


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("documents", 1, "findings", 0, "severity"), "fatal", r"documents\[1\].*severity"),
        (("documents", 0, "claims"), 5, r"documents\[0\].*claims"),
        (("documents",), {}, "array"),
        (("counts", "error"), "2", r"counts\.error"),
    ],
)
def test_a_field_that_is_wrong_is_named(path, value, message, saved):
    data = json.loads(output("json", report()))
    place = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(ReportFileError, match=message):
        load_report(saved(json.dumps(data)))


EDITED = {
    "a finding less": (
        lambda data: data["documents"][0]["findings"].pop(0),
        r"documents\[0\] \(copy/a.md\): the claim '94% success rate' is called flagged, but by its findings it is pass",
    ),
    "a finding made milder": (
        lambda data: data["documents"][0]["findings"][0].update(severity="note"),
        "'counts' has error: 2, its pages come to 1",
    ),
    "a total": (lambda data: data["counts"].update(claims=1), "'counts' has claims: 1, its pages come to 6"),
    "an input that could be read after all": (
        lambda data: data["skipped"].clear(),
        "'counts' has skipped: 1, 0 are listed",
    ),
    "a page less": (lambda data: data["documents"].pop(), "'counts' has documents: 2, its pages come to 1"),
    "a hash": (lambda data: data["inputs"][0].update(sha256="f" * 64), "its sha256 is not that of its input"),
    "copy beside the claims": (
        lambda data: data["documents"][0]["blocks"][-1].update(text="Nothing was promised."),
        "the claim '94% success rate' is not what stands in its place",
    ),
    "a claim": (
        lambda data: data["documents"][0]["claims"][0].update(text="38%"),
        "the claim '38%' is not what stands in its place",
    ),
    "copy that makes no claim": (
        lambda data: data["documents"][0]["blocks"].append({"kind": "paragraph", "text_start": 900, "text": "New."}),
        r"'inputs' has blocks: \d for copy/a.md, its pages come to \d",
    ),
    "a finding on nothing": (
        lambda data: data["documents"][0]["findings"][0].update(claim="c99"),
        "is on a claim that it does not have",
    ),
}


@pytest.mark.parametrize("what", EDITED)
def test_a_report_that_was_edited_is_refused_and_says_where(what, saved):
    edit, message = EDITED[what]
    data = json.loads(output("json", report()))
    edit(data)
    with pytest.raises(ReportFileError, match=message) as caught:
        load_report(saved(json.dumps(data)))
    assert "changed after it was made" in caught.value.hint


def test_a_report_of_later_minor_versions_and_one_without_copy_can_be_read(saved):
    data = json.loads(output("json", report()))
    data["documents"][0]["news"] = {"a": [1]}
    for document in data["documents"]:
        del document["blocks"]
    first, _ = load_report(saved(json.dumps(data))).pages()
    assert first.blocks == ()
    assert first.mark(0, 5) is None


@given(st.text(st.characters(codec=None), max_size=40))
def test_any_copy_survives_the_way_through_the_file(tmp_path_factory, text):
    made = Report("1", (), (page(text + "x", ()),))
    path = tmp_path_factory.mktemp("json") / "r.json"
    path.write_text(output("json", made), encoding="ascii")
    (one,) = load_report(path).pages()
    assert one.blocks[0].text == "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text + "x")


def test_backslashes_are_no_halves():
    text = "\\ud800 \\\ud800 \U0001f600 \\\\udfff \ud83d\ud83d\U0001f600"
    data = json.loads(output("json", Report("1", (), (page(text, ()),))))
    want = "\\ud800 \\\ufffd \U0001f600 \\\\udfff \ufffd\ufffd\U0001f600"
    assert data["documents"][0]["blocks"][0]["text"] == want


@pytest.mark.parametrize(
    ("text", "is_one"), [('{"schema": "claimlint-report/9"', True), ('{"a": 1}', False), ("", False)]
)
def test_a_report_is_known_by_its_beginning(text, is_one, saved):
    assert is_report(saved(text)) is is_one


def test_the_writer_of_the_file_is_recognised(saved):
    assert is_report(saved(output("json", report()), "any.txt"))


def test_pages_of_a_large_file_are_not_kept(saved):
    record = next(page_records(report().results))
    made = Report("1", (), ())
    path = saved(b"".join(streamed("1", (record for _ in range(2000)), lambda: made, dict)))
    size = path.stat().st_size
    assert size > 5_000_000
    tracemalloc.start()
    try:
        assert sum(len(one.findings) for one in load_report(path).pages()) == 8000
        assert tracemalloc.get_traced_memory()[1] < 500_000  # a list of where the pages lie would take so much more
    finally:
        tracemalloc.stop()


def test_a_file_as_it_was_written_is_read_line_by_line(saved, judged):
    made = b"".join(streamed("1", page_records(judged[0].results), lambda: judged[0], lambda: judged[1].rules))
    found = in_lines(saved(made))
    assert found is not None
    assert [json.loads(line) for line in found] == json.loads(made)["documents"]
    assert json.loads(found.rest) == {key: value for key, value in json.loads(made).items() if key != "documents"}
    empty = in_lines(saved(output("json", Report("1", (), ())), "empty.json"))
    assert empty is not None
    assert list(empty) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"{\n", b"{ "),
        (b'"documents": [\n', b'"documents":[\n'),
        (b"\n],\n", b"\n]\n,"),
        (b"\n],\n", b",\n],\n"),
        (b',\n{"uri"', b'\n,{"uri"'),
        (b',\n{"uri"', b'\n{"uri"'),
        (b"\n],\n", b'\n],\n"documents": [],\n'),
    ],
)
def test_a_file_that_was_laid_out_anew_is_read_as_json_is(old, new, saved):
    made = report()
    text = b"".join(streamed("1", page_records(made.results * 2), lambda: made, lambda: RULES))
    assert old in text
    path = saved(text.replace(old, new, 1))
    try:
        expected = json.loads(path.read_bytes())
    except ValueError:
        with pytest.raises(ReportFileError):
            load_report(path)
    else:
        assert len(list(load_report(path, trusted=True).pages())) == len(expected["documents"])


def kinds(before: Report, now: Report) -> list[tuple[str, str]]:
    found = changes(review_of(before, {}), review_of(now, {}))
    return [(one.kind, one.message) for one in found.found]


def with_findings(*numbers: int, aside: tuple[int, ...] = ()) -> Report:
    made = many([Severity.ERROR] * 6)
    result = made.results[0]
    findings = [
        replace(
            result.findings[number],
            fingerprint=f"{number:032x}",
            suppression=Suppression("waiver", "agreed") if number in aside else None,
        )
        for number in (*numbers, *aside)
    ]
    return replace(made, results=(replace(result, findings=tuple(findings)),))


def test_what_is_new_fixed_set_aside_and_open_again():
    before, now = with_findings(0, 1, 2, aside=(3,)), with_findings(0, 3, 4, aside=(2,))
    assert sorted(kinds(before, now)) == [
        ("fixed", "finding 1"),
        ("new", "finding 4"),
        ("reopened", "finding 3"),
        ("set-aside", "finding 2"),
    ]
    assert changes(review_of(before, {}), review_of(now, {})).unchanged == 1


def test_a_page_that_was_not_read_is_not_called_fixed():
    assert kinds(with_findings(1), Report("1", (), ())) == [("unread", "finding 1")]


def test_the_same_run_twice_has_no_changes():
    made = with_findings(0, 0, 1, aside=(2,))
    found = changes(review_of(made, {}), review_of(made, {}))
    assert (found.found, found.unchanged) == ((), 3)


def test_a_finding_that_occurs_more_often_is_new_once():
    assert kinds(with_findings(0), with_findings(0, 0)) == [("new", "finding 0")]
