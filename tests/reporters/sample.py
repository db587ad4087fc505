"""A report that has one of everything."""

from __future__ import annotations

from claimlint.model.claim import Citation, Claim, ClaimType, Confidence, Polarity, Qualifier, Quantity, Sourcing
from claimlint.model.document import Block, BlockKind, Document, Problem, Source
from claimlint.model.finding import Edit, Finding, Fix, Location, Safety, Severity, Suppression
from claimlint.model.lines import LineIndex, Position, Region
from claimlint.model.report import DocumentResult, PolicyStamp, Report, Skipped
from claimlint.model.sourcemap import SourceMap
from claimlint.model.span import Span
from claimlint.model.standing import BaselineUse, LedgerSource, LedgerUse, WaiverUse
from claimlint.policy.types import Authority, Origin, Rule

TEXT = (
    "# Relief\n\n"
    "\tDr. 山田 says our procedure has a 94% success\nrate in “every” patient.\n\n"
    "Ring \x1b[31mnow\u202e: =cheap\n\n" + "Long " * 60 + "a cure for all " + "tail " * 60 + "\n"
)
RULES = {
    "CL300": Rule(
        "CL300",
        "bare-outcome-claim",
        "An outcome figure stands alone",
        "require-qualifier",
        Severity.ERROR,
        "{claim}",
        Origin("CL300.yaml", 1, 1),
        fix="Name the source, and say that results differ.",
        rationale="Readers take a bare figure as what they can expect.",
        authority=(
            Authority(
                "15 U.S.C. 45", "deceptive acts are unlawful", "In force.", "secondary", "https://example.org/45"
            ),
        ),
    )
}


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


RATE, RING, CURE = _span("94% success\nrate"), _span("\x1b[31mnow\u202e: =cheap"), _span("a cure for all")


def _claim(identity: str, span: Span, kind: ClaimType, subtype: str, **more: object) -> Claim:
    return Claim(identity, kind, subtype, span, span, 0, span.of(TEXT), **more)


def _result(uri: str) -> DocumentResult:
    source = Source(uri, "text/markdown", TEXT.encode(), TEXT)
    block = Block(BlockKind.PARAGRAPH, Span(0, len(TEXT)), logical_path="p[1]")
    document = Document(
        source,
        TEXT,
        (block,),
        SourceMap.identity(len(TEXT)),
        metadata={"title": "Relief"},
        problems=(Problem("CLE311", "half a surrogate pair", fatal=False),),
        reader="markdown",
    )
    lines = LineIndex(TEXT)

    def at(span: Span, message: str = "") -> Location:
        return Location(uri, lines.region(span), "p[1]", span, message)

    claims = (
        _claim(
            "aa01",
            RATE,
            ClaimType.QUANTITATIVE,
            "rate",
            quantities=(Quantity(94.0, "%", Span(RATE.start, RATE.start + 3)),),
            endpoint="success",
            polarity=Polarity.SUCCESS,
            population="every patient",
            qualifiers=(Qualifier("variability", "may differ", Span(0, 1), 1),),
            citations=(Citation("studies", "studies", Span(0, 1), Sourcing.VAGUE),),
        ),
        _claim("bb02", RING, ClaimType.COMPARATIVE, "superlative", confidence=Confidence.LOW),
        _claim("cc03", CURE, ClaimType.ABSOLUTE, "cure"),
    )
    findings = (
        Finding(
            "CL300",
            "bare-outcome-claim",
            Severity.ERROR,
            "“94% success rate” is an outcome with no source.",
            at(RATE),
            RATE,
            "aa01",
            (at(_span("Relief"), "the title promises it too"),),
            "94% success rate (source); results vary",
            "15 U.S.C. 45; 16 CFR 255.2 (unverified)",
            Fix("Add the qualifier", (Edit(Span(RATE.end, RATE.end), "; results vary"),), Safety.UNSAFE),
            "f" * 32,
        ),
        Finding(
            "CL604",
            "superlative",
            Severity.NOTE,
            "\x1b[2Jcheap is a rank",
            at(RING),
            RING,
            "bb02",
            suppression=Suppression("inline", "agreed with counsel", "R. Ames", "2027-01-31", at(_span("Ring"))),
        ),
        Finding("CL601", "cure-permanent", Severity.WARNING, "A cure is promised.", at(CURE), CURE, "cc03"),
        Finding(
            "CL1001",
            "medical-disclaimer-missing",
            Severity.NOTE,
            "The page has no medical disclaimer.",
            Location(uri, None, "post-7/body"),
            Span(0, 0),
        ),
    )
    return DocumentResult(document, claims, findings, tuple(at(claim.span) for claim in claims))


def report() -> Report:
    """Return a report on two pages, a file that was not read and a waiver that expired."""
    expired = Finding(
        "CL006",
        "expired-waiver",
        Severity.WARNING,
        "the waiver of CL601 expired",
        _policy_place(7),
        Span(0, 0),
    )
    return Report(
        "1.2.3",
        (
            PolicyStamp(
                "claimlint.yaml", ("us-healthcare",), "0" * 64, ("CL300", "CL601"), "Harbor Lane Spine", ("1.0.0",)
            ),
        ),
        (_result("copy/a.md"), _result("copy/ß\x07.md")),
        (Skipped("copy/old.md", "CLE321", "cannot be opened: Permission denied", "check its permissions", 3, 4),),
        (expired,),
        date="2026-11-01",
        waivers=(
            WaiverUse(
                "CL604", "agreed with counsel", "R. Ames", "2027-01-31", _policy_place(7), "in-force", 2, "copy/*"
            ),
            WaiverUse("CL601", "=SUM(A1)", "R. Ames", "2026-01-31", _policy_place(12), "expired", claim="a cure"),
        ),
        baseline=BaselineUse("claimlint-baseline.json", 5, 2, 1, "1.2.0", "1" * 64),
        ledger=(
            LedgerUse(
                "relief-12m",
                "94% reported relief at 12 months",
                "in-force",
                _policy_place(3),
                approver="R. Ames",
                approved="2026-02-01",
                sources=(LedgerSource("doi", "10.5555/relief", "evidence/relief.pdf", "2" * 64),),
                used=(_result("copy/a.md").places[0],),
            ),
            LedgerUse("no-use", "Nobody says this", "unapproved", _policy_place(20)),
        ),
    )


def _policy_place(line: int) -> Location:
    point = Position(0, line, 5, 5, 5)
    return Location("claimlint.yaml", Region(point, point))
