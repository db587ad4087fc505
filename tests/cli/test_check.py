"""``check`` and ``claims``: exit codes, inputs, outputs."""

from __future__ import annotations

import csv
import json
import os
import sys

import pytest

from claimlint.cli.output import Target


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["good.md"], 0),
        (["bad.md"], 1),
        ([], 1),
        (["."], 1),
        (["bad.md", "--fail-on", "never"], 0),
        (["bad.md", "--fail-on", "note"], 1),
        (["good.md", "nowhere.md"], 3),
        (["bad.md", "nowhere.md"], 3),
        (["bad.md", "nowhere.md", "--fail-on", "never"], 3),
        (["bad.md", "--format", "nope"], 2),
        (["bad.md", "--reader", "nope"], 2),
        (["bad.md", "--policy", "nope.yaml"], 2),
        (["bad.md", "--today", "31.1.2026"], 2),
        (["bad.md", "--baseline", "nope.json"], 2),
        (["bad.md", "--nope"], 2),
        (["-", "bad.md"], 2),
        ([""], 2),
        (["bad.md", "--output", ""], 2),
    ],
)
def test_the_exit_code_says_what_happened(site, claimlint, arguments, code):
    ran = claimlint("check", *arguments)
    assert ran.code == code
    assert "Traceback" not in ran.err


def test_what_was_found_is_shown_although_something_was_not_read(site, claimlint):
    ran = claimlint("check", "bad.md", "nowhere.md", "--format", "concise")
    assert "bad.md:3:21: CL300[bare-outcome-claim] error" in ran.out
    assert "nowhere.md: CLE320 not read" in ran.out


@pytest.mark.parametrize("severity", ["warning", "off"])
def test_the_policy_above_a_file_judges_it(site, claimlint, severity):
    (site / "claimlint.yaml").write_text(f"version: 1\nextends: us-healthcare\nrules:\n  CL300: {severity}\n")
    ran = claimlint("check", "bad.md", "--format", "json")
    found = {finding["rule"]: finding["severity"] for finding in json.loads(ran.out)["documents"][0]["findings"]}
    assert ran.code == 0
    assert found.get("CL300", "off") == severity


def test_a_policy_that_cannot_be_used_names_every_error_and_its_place(site, claimlint):
    (site / "claimlint.yaml").write_text("version: 1\nrules:\n  CL300: eror\n  nothing: off\n")
    ran = claimlint("check", "good.md")
    assert ran.code == 2
    assert ran.out == ""
    assert "claimlint.yaml:3:10: CLE100" in ran.err
    assert "claimlint.yaml:4:3: CLE100" in ran.err


@pytest.mark.parametrize(
    ("name", "text"), [("page.md", "a **94%** success rate"), ("page.html", "<p>a 94% success rate")]
)
def test_standard_input_is_read_as_its_name_says(site, claimlint, name, text):
    ran = claimlint("check", "-", "--stdin-filename", name, "--format", "json", stdin=f"We have {text}.".encode())
    (document,) = json.loads(ran.out)["documents"]
    assert document["uri"] == name
    assert document["reader"] == {"md": "markdown", "html": "html"}[name.rpartition(".")[2]]
    assert ran.code == 1


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX files")
def test_half_a_report_never_takes_the_place_of_a_whole_one(tmp_path):
    whole = tmp_path / "report.html"
    whole.write_bytes(b"whole")
    whole.chmod(0o640)
    link = tmp_path / "link.html"
    link.symlink_to(whole)

    def broken():
        yield b"half"
        raise RuntimeError

    with pytest.raises(RuntimeError):
        Target(whole).write(broken())
    assert whole.read_bytes() == b"whole"
    Target(link).write([b"new"])
    assert (whole.read_bytes(), whole.stat().st_mode & 0o777) == (b"new", 0o640)
    assert link.is_symlink()
    assert {path.name for path in tmp_path.iterdir()} == {"report.html", "link.html"}


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX files")
def test_output_goes_to_a_pipe(site, claimlint):
    pipe = site / "pipe"
    os.mkfifo(pipe)
    end = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
    try:
        assert claimlint("check", "bad.md", "--format", "concise", "-o", "pipe").code == 1
        assert os.read(end, 1000).startswith(b"bad.md:")
    finally:
        os.close(end)


def test_output_goes_to_a_file_without_colours(site, claimlint, monkeypatch):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    ran = claimlint("check", "bad.md", "-o", "report.txt")
    assert (ran.code, ran.out) == (1, "")
    assert "\x1b" not in (site / "report.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("choice", "environment", "colored"),
    [
        ("auto", {}, False),
        ("auto", {"FORCE_COLOR": "1"}, True),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ("always", {"NO_COLOR": "1"}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colours_are_as_asked_for(site, claimlint, monkeypatch, choice, environment, colored):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in claimlint("check", "bad.md", "--color", choice).out) is colored


def test_the_same_input_gives_the_same_bytes(site, claimlint):
    assert claimlint("check", ".", "--format", "json").out == claimlint("check", ".", "--format", "json").out


def test_exclusions_hold_for_named_files_in_a_hook(site, claimlint):
    (site / ".claimlintignore").write_text("bad.md\n")
    assert claimlint("check", "bad.md").code == 1
    ran = claimlint("check", "--force-exclude", "bad.md")
    assert ran.code == 0
    assert ran.err == "claimlint: nothing to read: every file that was named is excluded\n"


def test_nothing_to_read_is_said(site, claimlint):
    (site / "empty").mkdir()
    ran = claimlint("check", "empty")
    assert ran.code == 0
    assert "nothing to read" in ran.err


def test_claims_come_as_lines_with_offsets_of_the_file(site, claimlint):
    ran = claimlint("claims", ".", "--format", "jsonl")
    (claim,) = [json.loads(line) for line in ran.out.splitlines()]
    text = (site / "bad.md").read_text(encoding="utf-8")
    assert text[claim["start"] : claim["end"]] == claim["text"]
    assert (claim["uri"], claim["status"], claim["values"], ran.code) == ("bad.md", "flagged", [94.0], 0)


def test_claims_come_as_rows(site, claimlint):
    rows = list(csv.DictReader(claimlint("claims", ".", "--format", "csv").out.removeprefix("\ufeff").splitlines()))
    assert [(row["uri"], row["values"], row["qualified"]) for row in rows] == [("bad.md", "94", "no")]


def test_an_inline_directive_suppresses_with_its_reason(site, claimlint):
    text = "<!-- claimlint-ignore-block CL300: agreed with counsel -->\nOur procedure has a 94% success rate.\n"
    (site / "bad.md").write_text(text, encoding="utf-8")
    ran = claimlint("check", "bad.md", "--format", "json")
    (finding,) = json.loads(ran.out)["documents"][0]["findings"]
    assert finding["suppression"]["reason"] == "agreed with counsel"
    assert ran.code == 0


@pytest.mark.parametrize(("today", "code", "rules"), [("2026-06-30", 0, []), ("2026-07-01", 1, ["CL006"])])
def test_a_waiver_holds_until_its_last_day(site, claimlint, today, code, rules):
    (site / "claimlint.yaml").write_text(
        "version: 1\nextends: us-healthcare\nwaivers:\n"
        "  - {rule: CL300, path: '*.md', reason: archived, approver: R. Ames, expires: 2026-06-30}\n"
    )
    ran = claimlint("check", ".", "--today", today, "--format", "json")
    assert ran.code == code
    assert [finding["rule"] for finding in json.loads(ran.out)["housekeeping"]] == rules


@pytest.mark.parametrize("command", ["check", "claims"])
@pytest.mark.parametrize(
    "arguments",
    [
        ["-o", "bad.md", "bad.md"],
        ["-o", "./bad.md", "."],
        ["-o", "bad.md"],
        ["-o", "link.md", "bad.md"],
        ["-o", "new.md", "new.md"],
        ["-o", "claimlint.yaml", "--policy", "claimlint.yaml", "bad.md"],
        ["-o", "bad.md", "-", "--stdin-filename", "bad.md"],
    ],
)
def test_the_output_never_overwrites_an_input(site, claimlint, command, arguments):
    (site / "claimlint.yaml").write_text("version: 1\n")
    (site / "link.md").symlink_to("bad.md")
    before = {path: path.read_bytes() for path in site.iterdir()}
    ran = claimlint(command, *arguments)
    assert ran.code == 2
    assert "--output" in ran.err
    assert {path: path.read_bytes() for path in site.iterdir()} == before


@pytest.mark.parametrize("fixing", ["--fix", "--diff"])
def test_fixing_refuses_before_it_writes(site, claimlint, fixing):
    before = (site / "bad.md").read_bytes()
    assert claimlint("check", fixing, "-o", "bad.md", "bad.md").code == 2
    assert (site / "bad.md").read_bytes() == before


def test_an_older_report_that_is_no_input_is_renewed(site, claimlint):
    (site / "report.json").write_text("old")
    assert claimlint("check", "bad.md", "-o", "report.json", "--format", "json").code == 1
    assert json.loads((site / "report.json").read_text(encoding="utf-8"))["documents"]


def test_a_name_for_standard_input_needs_standard_input(site, claimlint):
    ran = claimlint("check", "bad.md", "--stdin-filename", "page.md")
    assert (ran.code, ran.out) == (2, "")
    assert "--stdin-filename" in ran.err


@pytest.mark.parametrize("anchor", ["claimlint.yaml", ".git"])
def test_a_fingerprint_does_not_depend_on_the_working_folder(site, claimlint, monkeypatch, anchor):
    if anchor == ".git":
        (site / anchor).mkdir()
    else:
        (site / anchor).write_text("extends: us-healthcare\n")
    folder = site / "blog" / "2024"
    folder.mkdir(parents=True)
    page = folder / "page.md"
    page.write_bytes((site / "bad.md").read_bytes())
    seen = set()
    for start, name in ((site, "blog/2024/page.md"), (folder, "page.md"), (site / "blog", "2024"), (site, str(page))):
        monkeypatch.chdir(start)
        documents = json.loads(claimlint("check", name, "--format", "json").out)["documents"]
        seen.add(tuple(finding["fingerprint"] for finding in documents[0]["findings"]))
    assert len(seen) == 1
    monkeypatch.chdir(site)
    assert claimlint("baseline", "create", ".", "--baseline", "b.json").code == 0
    entries = json.loads((site / "b.json").read_text(encoding="utf-8"))["findings"]
    assert {entry["uri"] for entry in entries} == {"bad.md", "blog/2024/page.md"}
    monkeypatch.chdir(folder)
    ran = claimlint("check", "page.md", "--baseline", "../../b.json")
    assert (ran.code, "CL008" in ran.out) == (0, False)
    assert claimlint("baseline", "prune", "page.md", "--baseline", "../../b.json").code == 0
    assert json.loads((site / "b.json").read_text(encoding="utf-8"))["findings"] == entries


def test_fields_say_where_the_copy_of_unknown_data_stands(site, claimlint):
    """Without them such a file is passed over in a folder, and an error by name; the cache keeps fields apart."""
    (site / "data").mkdir()
    (site / "data" / "dump.json").write_text('{"a": [{"t": "Our gel has a 94% success rate.", "u": "Always safe."}]}')
    assert claimlint("check", "data").code == 0
    unknown = claimlint("check", "data/dump.json", "--format", "concise")
    assert unknown.code == 3
    assert "--fields" in unknown.out
    for field, rule in (("a.*.t", "CL300"), ("a.*.u", "CL603")):
        named = claimlint("check", "data", "--fields", field, "--format", "concise")
        assert named.code == 1
        assert named.out.count("data/dump.json:1:") == 1
        assert rule in named.out


@pytest.mark.parametrize("command", ["check", "claims"])
def test_reading_every_sentence_finds_the_same(site, claimlint, command):
    form = "json" if command == "check" else "jsonl"
    fast, slow = (claimlint(command, "--format", form, *more, ".") for more in ((), ("--no-prefilter",)))
    assert (fast.code, fast.out) == (slow.code, slow.out)
    assert fast.out


def test_fields_that_hold_no_copy_are_no_clean_run(site, claimlint):
    (site / "f.json").write_text('{"a": {"b": ["Our clinic has a 94% success rate."]}}', encoding="utf-8")
    assert claimlint("check", "f.json", "--fields", "a.b.*").code == 1
    ran = claimlint("check", "f.json", "--fields", "a.c")
    assert ran.code == 3
    assert "CLE358 no record has copy in the fields a.c" in ran.out


@pytest.mark.parametrize("field", ["", "a..b", ".a"])
def test_fields_with_an_empty_step_are_a_usage_error(site, claimlint, field):
    ran = claimlint("check", "bad.md", "--fields", field)
    assert ran.code == 2
    assert "has an empty step" in ran.err


def test_toml_front_matter_that_is_none_is_told(site, claimlint):
    (site / "fm.md").write_text('+++\ntitle = "Our clinic has a 94% success rate\n+++\nHello.\n', encoding="utf-8")
    ran = claimlint("check", "fm.md")
    assert ran.code == 3
    assert "CLE332 front matter is not TOML" in ran.out


def test_files_of_copy_that_nobody_reads_are_told(site, claimlint):
    """Without a word a folder of old Word files would pass as clean."""
    (site / "brochure.doc").write_text("94% success", encoding="utf-8")
    (site / "style.css").write_text("p {}", encoding="utf-8")
    ran = claimlint("check", ".", "--fail-on", "never")
    assert ran.code == 0
    assert "Left out, though it may hold copy: brochure.doc (" in ran.out
    assert "style.css" not in ran.out


def test_a_report_among_the_copy_can_be_made_anew(site, claimlint):
    for form, name in (("html", "r.html"), ("docx", "r.docx"), ("markdown", "r.md")):
        first = claimlint("check", ".", "--format", form, "-o", name)
        again = claimlint("check", ".", "--format", form, "-o", name)
        assert (first.code, again.code, again.err) == (1, 1, ""), form
    (site / "own.md").write_text("# Mine", encoding="utf-8")
    assert claimlint("check", ".", "--format", "markdown", "-o", "own.md").code == 2
