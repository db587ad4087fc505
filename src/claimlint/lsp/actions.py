"""What an editor can do about findings: carry out a fix, set one aside, mend the whole text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from lsprotocol.types import (
    AnnotatedTextEdit,
    CodeAction,
    CodeActionDisabled,
    CodeActionKind,
    Diagnostic,
    OptionalVersionedTextDocumentIdentifier,
    SnippetTextEdit,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
)

from claimlint.fix.changes import Part, RefusedError
from claimlint.fix.diff import line_changes
from claimlint.lsp.diagnostics import span_of
from claimlint.lsp.positions import Ruler
from claimlint.lsp.workbench import Checked, Workbench
from claimlint.model.finding import Finding, Safety
from claimlint.model.span import Span
from claimlint.reporters._prose import cut
from claimlint.reporters.terminal import line

FIX_ALL = f"{CodeActionKind.SourceFixAll.value}.claimlint"
KINDS = (CodeActionKind.QuickFix.value, FIX_ALL)
_Edit = TextEdit | AnnotatedTextEdit | SnippetTextEdit
_LONGEST_TITLE = 120


class Actions:
    """Builds the actions for one judged text.

    ``versioned`` and ``disabled`` are whether the editor takes edits of one version of a document, and actions that it
    cannot carry out but may give the reason of.
    """

    def __init__(self, bench: Workbench, checked: Checked, ruler: Ruler, *, versioned: bool, disabled: bool) -> None:
        self._bench = bench
        self._checked = checked
        self._ruler = ruler
        self._versioned = versioned
        self._disabled = disabled

    def quick_fixes(self, wanted: Span, shown: Sequence[Diagnostic]) -> Iterator[CodeAction]:
        """Yield what can be done about the findings that touch ``wanted``, fixes first.

        Args:
            wanted: the range of the text that the editor asks about.
            shown: the diagnostics that it shows there.
        """
        text = self._checked.copy.text
        found = [one for _, one in self._checked.findings if _touches(span_of(one, text), wanted)]
        beside = {(one.code, one.data): one for one in shown}
        for finding in found:
            if finding.fix is not None:
                yield from self._fix(finding, _diagnostic(finding, beside))
        for finding in found:
            yield from self._set_aside(finding, _diagnostic(finding, beside))

    def fix_all(self) -> Iterator[CodeAction]:
        """Yield the action that carries out every safe fix; nothing if there is none to carry out."""
        old, new = self._checked.copy.text, self._bench.fix_all(self._checked)
        edits = [TextEdit(self._ruler.range(span), text) for span, text in line_changes(old, new)]
        if edits:
            yield CodeAction("Fix all safe findings (claimlint)", FIX_ALL, edit=self._edit(edits))

    def _fix(self, finding: Finding, diagnostics: list[Diagnostic] | None) -> Iterator[CodeAction]:
        if finding.fix is None:
            return
        safe = finding.fix.safety is Safety.SAFE
        title = _title(f"{finding.fix.description} ({finding.rule}{'' if safe else ', unsafe: look at the result'})")
        try:
            parts = self._bench.fix(self._checked, finding)
        except RefusedError as error:
            yield from self._refused(title, str(error), diagnostics)
            return
        yield CodeAction(
            title, CodeActionKind.QuickFix, diagnostics, is_preferred=safe or None, edit=self._edit(self._edits(parts))
        )

    def _set_aside(self, finding: Finding, diagnostics: list[Diagnostic] | None) -> Iterator[CodeAction]:
        title = f"Set {finding.rule} aside with a comment (write the reason into it)"
        try:
            part = self._bench.set_aside(self._checked, finding)
        except RefusedError as error:
            yield from self._refused(title, str(error), diagnostics)
            return
        edit = self._edit(self._edits([part]))
        yield CodeAction(title, CodeActionKind.QuickFix, diagnostics, edit=edit)

    def _refused(self, title: str, reason: str, diagnostics: list[Diagnostic] | None) -> Iterator[CodeAction]:
        if self._disabled:
            why = CodeActionDisabled(line(reason))
            yield CodeAction(title, CodeActionKind.QuickFix, diagnostics, disabled=why)

    def _edits(self, parts: Iterable[Part]) -> list[TextEdit]:
        return [TextEdit(self._ruler.range(part.span), part.text) for part in parts]

    def _edit(self, edits: list[TextEdit]) -> WorkspaceEdit:
        copy = self._checked.copy
        if not self._versioned:
            return WorkspaceEdit(changes={copy.uri: edits})
        document = OptionalVersionedTextDocumentIdentifier(copy.uri, copy.version)
        # A list is invariant, so the protocol's union must be spelt out.
        union: list[_Edit] = [*edits]
        return WorkspaceEdit(document_changes=[TextDocumentEdit(document, union)])


def _touches(span: Span, wanted: Span) -> bool:
    return span.start <= wanted.end and wanted.start <= span.end


def _diagnostic(finding: Finding, beside: Mapping[Any, Diagnostic]) -> list[Diagnostic] | None:
    found = beside.get((finding.rule, finding.fingerprint))
    return [found] if found else None


def _title(text: str) -> str:
    return cut(line(text), _LONGEST_TITLE)
