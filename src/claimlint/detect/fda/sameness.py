"""Statements that a product is the same as an approved one, which borrow its approval."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from claimlint.detect.fda.status import Hit
from claimlint.detect.lexicon.forms import nouns, terms, verbs
from claimlint.detect.need import Need
from claimlint.detect.phrases import phrases
from claimlint.text import lazyre as re

_MOLECULES = "semaglutide, tirzepatide, liraglutide, retatrutide"
_BRANDS = terms(
    """ozempic, wegovy, mounjaro, zepbound, rybelsus, saxenda, victoza, trulicity, botox, dysport, xeomin, jeuveau,
        daxxify
    juvederm, restylane, sculptra, kybella, latisse, viagra, cialis, levitra, propecia, rogaine, spravato, humira,
        retin-a, addyi
    adderall, suboxone, vivitrol, androgel, contrave, qsymia, xanax, prozac, lexapro, invisalign, restasis, xiidra,
        vuity, lipitor
    the little blue pill, the fda-approved version, the fda-approved drug, the original, the brand, the big brands
    brand names, the brand name, the name brand"""
) | terms(
    ", ".join(
        f"{article}{brand} {product}"
        for article in ("", "the ")
        for brand in ("brand-name", "brand name", "name-brand", "branded", "famous")
        for product in (
            "drug", "drugs", "version", "medication", "medications", "shot", "shots", "injection", "injections",
            "pen", "pens", "product", "products", "tablet", "tablets", "pill", "pills", *_MOLECULES.split(", "),
        )
    )
)  # fmt: skip
_GLP1 = terms(f"{_MOLECULES}, wegovy, ozempic, mounjaro, zepbound, rybelsus, saxenda")
_CLASSES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "brand": _BRANDS,
        "glp": _GLP1,
        "drug": _BRANDS | _GLP1,
        "same": terms("same, same exact, very same, exact same, identical, exact, exactly the same"),
        "substance": nouns(
            "ingredient, active ingredient, molecule, drug, medication, medicine, compound, formula,"
            " formulation, substance, peptide, active, hormone, active substance, chemical, pharmaceutical"
            " ingredient, active compound"
        ),
        "in": terms(
            "as, as in, found in, in, used in, inside, behind, that is in, that's in, contained in, you get"
            " in, you would get with, powering, that powers, as found in"
        ),
        "work": verbs("work, act, perform, function"),
    }
)
_TABLE: Mapping[str, tuple[str, ...]] = {
    "sameness": (
        ":same active|key|main? :substance as|found|in|behind|inside|used|that",
        ":same :substance :in _{0,3} :drug",
        "very|actual|real active? :substance :in _{0,3} :drug",
        ":same active ingredient|ingredients|molecule|compound",
        ":same :glp as|found|in|behind|inside|used|that",
        ":same thing|stuff|product|shot|pen|injection|treatment as _{0,3} :drug",
        ":same results|effect|effects|benefits|quality|efficacy as _{0,3} :drug",
        "same as _{0,2} :drug",
        "just|exactly like :drug",
        "identical|equivalent|comparable|bioequivalent|interchangeable to|with|in _{0,3} :drug",
        "chemically|biologically|clinically identical|equivalent",
        "bioidentical to _{0,2} :drug",
        "generic :drug",
        "generic|dupe|copy|knockoff|clone|twin version|form|alternative|equivalent? of|for|to _{0,2} :drug",
        ":drug generic|dupe|equivalent|alternative|clone|knockoff",
        ":work just|exactly|the like|same _{0,2} :drug",
        "brand name equivalent|quality without|for|at",
        "therapeutically|pharmaceutically equivalent",
    ),
}
_PATTERNS = phrases(_CLASSES, _TABLE)
_DENIED = re.compile(
    r"(?:\b(?:not|never|no|isn't|aren't|neither|nor|cannot|without)\b|n't)[^.;:]{0,40}$", re.IGNORECASE
)
_ONLY = re.compile(r"\b(?:not|no) (?:only|just|longer|merely|matter|need|insurance)\b", re.IGNORECASE)


NEEDS = (Need(table=_PATTERNS),)
"""These are met by every sentence with a statement of sameness."""


def hits(text: str) -> Iterator[Hit]:
    """Yield the statements of sameness of a normalised sentence in reading order, without overlap."""
    spans = sorted({(start, end) for _, start, end in _PATTERNS.finditer(text)}, key=lambda s: (s[0], -s[1]))
    done = -1
    for start, end in spans:
        if start < done:
            continue
        done = end
        if _INGREDIENTS.match(text, start) and not _NAMES_DRUG.search(text, max(0, start - 200), end + 200):
            continue
        left = text[max(0, start - 80) : start]
        denied = _DENIED.search(left) is not None and _ONLY.search(left) is None
        yield Hit(start, _with_brand(text, end), "sameness", denied)


_INGREDIENTS = re.compile(r"(?:the )?(?:very |exact )?(?:same|identical)\b", re.IGNORECASE)
_NAMES_DRUG = re.compile(
    r"\b(?:active|brand|drugs?|medications?|prescriptions?|compounded|generic|injections?|shots?|pens?"
    r"|pharmac\w+|fda|rx|molecule|hormones?|peptides?|"
    + "|".join(re.escape(name) for name in sorted(_BRANDS | _GLP1))
    + r")\b",
    re.IGNORECASE,
)
"""What makes "the same ingredient" a matter of medicines."""
_REST = re.compile(
    r"(?: (?:as|found|in|inside|behind|the|that|brand|name|popular|famous|[A-Z][\w-]+|is|used|of|little|blue"
    r"|pill)){1,6}"
)


def _with_brand(text: str, end: int) -> int:
    rest = _REST.match(text, end)
    return rest.end() if rest else end
