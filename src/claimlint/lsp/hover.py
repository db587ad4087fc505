"""What is shown for the words under the pointer: the claim, the rules that stop it, and what the rules rest on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lsprotocol.types import Hover, MarkupContent, MarkupKind

from claimlint.lsp.diagnostics import span_of
from claimlint.lsp.positions import Ruler
from claimlint.lsp.workbench import Checked
from claimlint.model.claim import Claim
from claimlint.model.finding import Finding
from claimlint.model.span import Span
from claimlint.policy.types import Authority, Rule
from claimlint.reporters._places import reference
from claimlint.reporters._prose import sentence
from claimlint.reporters.terminal import line

# Fewer signs than a report escapes: some editors show Markdown as it is written.
_SPECIAL = re.compile(r"[\\`*_\[\]<>~|]")
_LEADING = re.compile(r"^(\s*\d*)([#+=.)-])")
_CHECKED = {
    "primary": "read in the primary text",
    "secondary": "read in a secondary source",
    "unverified": "unverified",
}


def hover(checked: Checked, offset: int, ruler: Ruler, *, markdown: bool) -> Hover | None:
    """Return what stands at ``offset`` of the text, None if nothing is to be said of it.

    ``markdown`` is whether the editor shows Markdown; it gets plain text otherwise.
    """
    voice = _Markdown() if markdown else _Plain()
    text = checked.copy.text
    found = [finding for _, finding in checked.findings if _at(span_of(finding, text), offset)]
    spans = [span_of(finding, text) for finding in found]
    parts = [voice.finding(finding, checked.rules.get(finding.rule)) for finding in found]
    for claim, span in _claims(checked):
        if _at(span, offset):
            parts.append(voice.claim(claim))
            spans.append(span)
    if not parts:
        return None
    kind = MarkupKind.Markdown if markdown else MarkupKind.PlainText
    content = MarkupContent(kind, voice.rule.join(dict.fromkeys(parts)))
    return Hover(content, ruler.range(min(spans, key=len)))


def _at(span: Span, offset: int) -> bool:
    return span.start <= offset <= span.end


def _claims(checked: Checked) -> Iterator[tuple[Claim, Span]]:
    for page in checked.input.results:
        for claim, place in zip(page.claims, page.places, strict=True):
            if place.span is not None:
                yield claim, place.span


class _Plain:
    """Lines of text."""

    rule = "\n\n"

    def finding(self, finding: Finding, rule: Rule | None) -> str:
        head = self.strong(f"{finding.rule} {finding.name} ({finding.severity.value})")
        rows = [self.shown(sentence(finding.message))]
        if rule is not None:
            rows += [self.labelled("Why", rule.rationale), self.labelled("Do", rule.fix)]
        rows.append(self.labelled("Use", finding.wording))
        authorities = [self.authority(one) for one in rule.authority] if rule else []
        basis = [self.strong("Authority"), *authorities] if authorities else []
        return "\n\n".join([head, *(row for row in rows if row), *(["\n".join(basis)] if basis else [])])

    def claim(self, claim: Claim) -> str:
        kind = f"{claim.type.value} claim, {claim.subtype.replace('_', ' ')}"
        limits = ", ".join(dict.fromkeys(" ".join(one.text.split()) for one in claim.qualifiers)) or "none nearby"
        sources = ", ".join(dict.fromkeys(" ".join(one.text.split()) for one in claim.citations)) or "none nearby"
        rows = [self.shown(sentence(kind)), self.labelled("Qualifiers", limits), self.labelled("Sources", sources)]
        return "\n\n".join(rows)

    def authority(self, one: Authority) -> str:
        return f"- {self.shown(one.citation)}: {self.shown(one.says)} ({_CHECKED.get(one.checked, one.checked)})"

    def labelled(self, label: str, text: str) -> str:
        return f"{self.strong(label)}: {self.shown(sentence(text))}" if text.strip() else ""

    def strong(self, text: str) -> str:
        return self.shown(text)

    def shown(self, text: str) -> str:
        return line(text)


class _Markdown(_Plain):
    """The same in Markdown, in which no copy can act."""

    rule = "\n\n---\n\n"

    def authority(self, one: Authority) -> str:
        cited = self.shown(one.citation)
        if one.url.startswith(("https://", "http://")):
            cited = f"[{cited}]({reference(one.url)})"
        return f"- {cited}: {self.shown(one.says)} ({_CHECKED.get(one.checked, one.checked)})"

    def strong(self, text: str) -> str:
        return f"**{self.shown(text)}**"

    def shown(self, text: str) -> str:
        plain = line(text).replace("&", "&amp;")
        return _LEADING.sub(r"\1\\\2", _SPECIAL.sub(r"\\\g<0>", plain))
