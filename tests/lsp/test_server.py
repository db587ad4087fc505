"""The language server as an editor meets it: over standard input and output."""

from __future__ import annotations

import pytest
from lsprotocol import types as lsp

from claimlint.lsp.positions import Ruler
from claimlint.model.span import Span
from tests.lsp.editor import Editor, capabilities

CLAIM = "Our procedure has a 94% success rate."
BAD = f"# Relief\n\n{CLAIM}\n"
SOURCED = "In the Halvorsen registry (Spine Outcomes Journal, 2021), 83% of patients had less pain at 12 months."
NO_FIX_RULES = "version: 1\nextends: us-healthcare\nrules:\n  CL300: {severity: note}\n"


def codes(found):
    return [one.code for one in found]


def applied(text, action, encoding="utf-16"):
    """Return ``text`` after the edits of an action, as an editor applies them: last first."""
    versioned = action.edit.document_changes
    edits = versioned[0].edits if versioned else next(iter(action.edit.changes.values()))
    ruler = Ruler(text, encoding)
    for edit in sorted(edits, key=lambda edit: ruler.offset(edit.range.start), reverse=True):
        span = ruler.span(edit.range)
        text = text[: span.start] + edit.new_text + text[span.end :]
    return text


def whole(text):
    return Ruler(text).range(Span(0, len(text)))


def titled(actions, part):
    return next(one for one in actions if part in one.title)


def test_what_the_server_says_it_can_do(editor):
    able = editor.told.capabilities
    assert able.position_encoding == "utf-16"
    assert able.text_document_sync.change is lsp.TextDocumentSyncKind.Incremental
    assert list(able.code_action_provider.code_action_kinds) == ["quickfix", "source.fixAll.claimlint"]
    assert able.hover_provider
    assert editor.told.server_info.name == "claimlint"


def test_an_opened_text_is_judged_as_it_stands_in_the_editor(editor):
    (editor.folder / "saved.md").write_text("# On disk\n\nNothing to see.\n")
    (found,) = editor.diagnostics(editor.open("saved.md", BAD))
    assert (found.code, found.source, found.severity) == ("CL300", "claimlint", lsp.DiagnosticSeverity.Error)
    assert found.range == lsp.Range(lsp.Position(2, 20), lsp.Position(2, 36))
    assert "stands with no qualifier" in found.message
    assert "Use: " in found.message
    assert found.code_description.href.startswith("https://")


@pytest.mark.parametrize(
    ("before", "column"),
    [("“Best” ", 7), ("🙂🙂 ", 5), ("é ", 2), ("e\u0301 ", 3), ("\u2028 ", 2), ("\x0c\x85 ", 3)],
    ids=["quotes", "two-units", "accent", "combining", "line-separator", "form-feed"],
)
def test_columns_are_utf_16_units(editor, before, column):
    text = f"# Relief 🙂\n\n{before}{CLAIM}\n"
    name = f"column-{ord(before[0]):x}-{len(before)}.md"
    (found,) = editor.diagnostics(editor.open(name, text))
    assert found.range.start == lsp.Position(2, column + 20)


def test_typing_is_followed_change_by_change(editor):
    uri = editor.open("typed.md", "# Relief 🙂\r\n\r\nOur 🙂 procedure .\r\n")
    assert editor.diagnostics(uri) == []
    at = 17
    for version, char in enumerate("has a 94% success rate", start=2):
        editor.change(uri, version, ((2, at, 2, at), char))
        at += 1
    (found,) = editor.diagnostics(uri, version)
    assert found.code == "CL300"
    assert found.range.start == lsp.Position(2, 23)
    shown = [one.version for one in editor.published if one.uri == uri]
    assert shown[0] == 1
    assert len(shown) < 6, "a text is judged after a pause, not with every key"


def test_several_changes_in_one_message_count_one_after_another(editor):
    uri = editor.open("several.md", "# Relief\n\n\nOne\u2028two.\n")
    editor.diagnostics(uri)
    editor.change(uri, 2, ((2, 0, 2, 0), "🙂 "), ((2, 3, 2, 3), CLAIM), ((3, 3, 3, 4), "\x0b"), ((0, 0, 1, 0), ""))
    (found,) = editor.diagnostics(uri, 2)
    assert found.range.start == lsp.Position(1, 23)


def test_a_change_of_the_whole_text(editor):
    uri = editor.open("replaced.md", "# Relief\n")
    editor.diagnostics(uri)
    document = lsp.VersionedTextDocumentIdentifier(2, uri)
    change = lsp.DidChangeTextDocumentParams(document, [lsp.TextDocumentContentChangeWholeDocument(BAD)])
    editor.tell(lambda: editor.client.text_document_did_change(change))
    assert codes(editor.diagnostics(uri, 2)) == ["CL300"]


def test_a_safe_fix_is_offered_and_mends_the_finding(editor):
    text = f"# Relief 🙂\r\n\r\n🙂 {SOURCED}\r\n"
    uri = editor.open("mend.md", text)
    (found,) = editor.diagnostics(uri)
    first = editor.actions(uri, found.range, "quickfix", shown=[found])[0]
    assert (first.kind, first.is_preferred) == ("quickfix", True)
    assert first.title.endswith("(CL301)")
    assert [one.data for one in first.diagnostics] == [found.data]
    assert first.edit.document_changes[0].text_document.version == 1
    mended = applied(text, first)
    assert mended == text.replace("12 months.", "12 months. Individual outcomes vary.")
    assert "CL301" not in codes(editor.diagnostics(editor.open("mended.md", mended)))


def test_an_unsafe_fix_says_that_it_is(editor):
    text = "# Veterans\n\nThe VA covers your treatment.\n"
    uri = editor.open("va.md", text)
    (found,) = editor.diagnostics(uri)
    first = editor.actions(uri, found.range, shown=[found])[0]
    assert first.title.endswith(f"({found.code}, unsafe: look at the result)")
    assert not first.is_preferred
    assert "VA decides" in applied(text, first)


def test_a_fix_that_would_do_harm_gives_its_reason(editor):
    uri = editor.open("heading.md", "# Our procedure has an 83% success rate\n\nCall us.\n")
    (found,) = editor.diagnostics(uri)
    fix = editor.actions(uri, found.range)[0]
    assert fix.edit is None
    assert "heading" in fix.disabled.reason


def test_all_safe_fixes_at_once(editor):
    text = f"# R 🙂\n\n{SOURCED}\n\n# VA\n\nThe VA covers your treatment.\n\n# More\n\n{SOURCED}\n"
    uri = editor.open("all.md", text)
    editor.diagnostics(uri)
    assert "source.fixAll.claimlint" not in [one.kind for one in editor.actions(uri, whole(text))]
    for only in (("source.fixAll",), ("source",), ("source.fixAll.claimlint",), ()):
        actions = editor.actions(uri, whole(text), *only, invoked=True)
        (action,) = [one for one in actions if one.kind == "source.fixAll.claimlint"]
        mended = applied(text, action)
        assert mended.count("Individual outcomes vary.") == 2
        assert "VA decides" not in mended
    assert editor.actions(uri, whole(text), "refactor") == []


@pytest.mark.parametrize(
    ("name", "language", "text", "comment"),
    [
        ("aside.md", "markdown", BAD, " <!-- claimlint-ignore CL300: [why it may stand] -->\n"),
        ("aside.html", "html", f"<p>\n{CLAIM}\n</p>\n", " <!-- claimlint-ignore CL300: [why it may stand] -->\n"),
        ("aside.mdx", "mdx", BAD, " {/* claimlint-ignore CL300: [why it may stand] */}\n"),
        (
            "aside.txt",
            "plaintext",
            f"Relief\n\n{CLAIM}\n",
            " # claimlint-ignore CL300: [why it may stand]\n",
        ),
    ],
)
def test_a_finding_is_set_aside_by_a_comment_that_needs_a_reason(editor, name, language, text, comment):
    uri = editor.open(name, text, language)
    found = editor.diagnostics(uri)[0]
    action = titled(editor.actions(uri, found.range, shown=[found]), "aside")
    aside = applied(text, action)
    assert comment in aside
    waiting = editor.diagnostics(editor.open(f"waiting-{name}", aside, language))
    assert {"CL300", "CL002"} <= set(codes(waiting)), "a gap is no reason yet"
    given = aside.replace("[why it may stand]", "measured in the registry")
    left = codes(editor.diagnostics(editor.open(f"given-{name}", given, language)))
    assert not {"CL300", "CL002", "CL004"} & set(left)


def test_hover_tells_rule_authority_and_wording(editor):
    uri = editor.open("hover.md", BAD)
    shown = editor.hover(uri, 2, 22)
    assert shown.startswith("**CL300 bare-outcome-claim (error)**")
    for part in ("**Why**", "**Do**", "**Use**", "**Authority**", "[15 U.S.C. 45](https://", "**Qualifiers**: none"):
        assert part in shown
    assert editor.hover(uri, 0, 3) == ""


def test_hover_tells_what_a_claim_that_passes_rests_on(editor):
    source = "In a study of 120 patients (Doe, J Invented Med, 2021)"
    text = f"{source}, 83% felt better at 12 weeks. Individual outcomes vary.\n"
    uri = editor.open("passes.md", text)
    assert "CL300" not in codes(editor.diagnostics(uri))
    shown = editor.hover(uri, 0, text.index("83%"))
    assert "**Qualifiers**: Individual outcomes vary." in shown
    assert "2021" in shown


def test_copy_cannot_act_in_a_hover(editor):
    picture = "![x](http://evil.example/x.png)"
    text = f"# R\n\nOur [free](http://evil.example) <img src=x> `94%` success rate {picture} is 94%.\n"
    uri = editor.open("hostile.md", text)
    for found in editor.diagnostics(uri):
        shown = editor.hover(uri, found.range.start.line, found.range.start.character)
        assert "<img" not in shown
        assert "](http://evil" not in shown


def test_text_that_was_never_saved(editor):
    uri = editor.open("", BAD, uri="untitled:Untitled-1")
    assert codes(editor.diagnostics(uri)) == ["CL300"]
    as_html = editor.open("", "<title>94% success rate</title>", "html", uri="untitled:Untitled-2")
    assert codes(editor.diagnostics(as_html)) == ["CL300"]


def test_the_character_set_that_a_page_declares_is_that_of_the_saved_file(editor):
    text = f'<meta charset="shift_jis"><title>Ünïcödé</title>\n<p>“Ä” {CLAIM}</p>\n'
    (found,) = editor.diagnostics(editor.open("declared.html", text, "html"))
    assert found.range.start == lsp.Position(1, 27)


def test_what_is_no_copy_is_left_alone(editor):
    assert editor.diagnostics(editor.open("claimlint.yaml", "version: 1\n", "yaml")) == []
    assert editor.diagnostics(editor.open("tool.py", f"# {CLAIM}\n", "python")) == []
    editor.open("", BAD, uri="git:/site/page.md?ref")
    (editor.folder / ".claimlintignore").write_text("drafts/\n")
    (editor.folder / "drafts").mkdir()
    (editor.folder / "drafts" / "page.md").write_text(BAD)
    assert editor.diagnostics(editor.open("drafts/page.md", BAD)) == []
    assert editor.diagnostics(editor.open("other.md", BAD))
    assert not [one for one in editor.published if one.uri.startswith("git:")]


def test_what_cannot_be_read_is_told(editor):
    (found,) = editor.diagnostics(editor.open("broken.html", "<p>Hello</p>\n<!-- never closed\n<p>94%</p>\n", "html"))
    assert found.code.startswith("CLE3")
    assert found.range.start.line == 1


def test_a_closed_document_shows_nothing(editor):
    uri = editor.open("closed.md", BAD)
    assert editor.diagnostics(uri)
    closed = lsp.DidCloseTextDocumentParams(lsp.TextDocumentIdentifier(uri))
    editor.tell(lambda: editor.client.text_document_did_close(closed))
    assert editor.diagnostics(uri, None) == [] or editor.wait(lambda: editor._last(uri, None) == [] or None)
    assert editor.hover(uri, 2, 22) == ""
    assert editor.actions(uri, whole(BAD)) == []


def test_a_policy_that_is_written_while_the_editor_is_open_holds(editor):
    (editor.folder / "blog").mkdir()
    uri = editor.open("blog/page.md", BAD)
    assert editor.diagnostics(uri)[0].severity is lsp.DiagnosticSeverity.Error
    policy = editor.folder / "blog" / "claimlint.yaml"

    policy.write_text("version: 1\nrules:\n  CL300: {severity: note}\n")
    milder = lambda: (editor._last(uri, 1) or [None])[0].severity is lsp.DiagnosticSeverity.Information or None  # noqa: E731
    editor.wait(milder)

    policy.write_text("version: 1\nrules:\n  CL300: {severitty: note}\n")
    where = editor.uri("blog/claimlint.yaml")
    (wrong,) = editor.wait(lambda: editor._last(where, None) or None)
    assert (wrong.code, wrong.range.start) == ("CLE100", lsp.Position(2, 10))
    assert editor.diagnostics(uri) == []
    message = editor.messages[-1]
    assert message.type is lsp.MessageType.Error
    assert "severitty" in message.message
    told = len(editor.messages)
    editor.change(uri, 2, ((0, 0, 0, 0), "\n"))
    assert editor.diagnostics(uri, 2) == []
    assert len(editor.messages) == told, "an error is told once, not with every key"

    policy.write_text("version: 1\n")
    editor.wait(lambda: editor._last(where, None) == [] or None)
    assert codes(editor.wait(lambda: editor._last(uri, 2) or None)) == ["CL300"]


def test_an_editor_that_watches_files_is_asked_to_and_other_encodings_are_spoken(tmp_path):
    (tmp_path / "rules.yaml").write_text("version: 1\n")
    editor = Editor(tmp_path, capabilities("utf-8", "utf-16", watch=True, plain=True), "--policy", "rules.yaml")
    assert editor.told.capabilities.position_encoding == "utf-8"
    editor.wait(lambda: editor.registered or None)
    (asked,) = editor.registered
    assert asked.method == "workspace/didChangeWatchedFiles"
    text = f"“Best” 🙂 {CLAIM}\n"
    uri = editor.open("page.md", text)
    (found,) = editor.diagnostics(uri)
    assert found.range.start.character == len("“Best” 🙂 Our procedure has a ".encode())
    action = editor.actions(uri, found.range)[0]
    assert action.edit.document_changes is None
    assert "Individual outcomes vary." in applied(text, action, "utf-8")
    assert editor.hover(uri, 0, 40).startswith("CL300 bare-outcome-claim (error)\n")

    (tmp_path / "rules.yaml").write_text("version: 1\nrules:\n  CL300: off\n")
    event = lsp.FileEvent(editor.uri("rules.yaml"), lsp.FileChangeType.Changed)
    changed = lsp.DidChangeWatchedFilesParams([event])
    editor.tell(lambda: editor.client.workspace_did_change_watched_files(changed))
    editor.wait(lambda: "CL300" not in codes(editor._last(uri, 1)) or None)
    assert editor.end() == 0


@pytest.mark.parametrize("way", ["end of input", "exit"])
def test_an_editor_that_dies_takes_the_server_with_it(tmp_path, way):
    editor = Editor(tmp_path, capabilities())
    assert editor.told.capabilities.position_encoding == "utf-16"
    editor.open("page.md", BAD)
    process = editor.client._server
    if way == "exit":
        editor.tell(lambda: editor.client.exit(None))
    else:
        editor.tell(process.stdin.close)
    assert editor.run(process.wait()) == 1
    editor.close()


def test_the_extra_is_named_when_it_is_missing(monkeypatch, capsys):
    import sys

    from claimlint.cli.app import run

    for name in [name for name in sys.modules if name.startswith(("claimlint.lsp", "pygls", "lsprotocol"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "lsprotocol", None)
    monkeypatch.setitem(sys.modules, "pygls", None)
    assert run(["lsp"]) == 2
    told = capsys.readouterr().err
    assert "CLE400" in told
    assert "pip install 'claimlint[lsp]'" in told
