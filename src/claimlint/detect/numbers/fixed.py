"""Fixed forms: digits whose shape alone says that they are no figures (codes, dates, phones, levels).

Every pattern starts at a literal or a digit behind a boundary and repeats only what cannot be read
in two ways, so a search is linear in the text.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from claimlint import store
from claimlint.detect.numbers.phrase import NumberKind
from claimlint.model.lazydata import dataclass
from claimlint.text import asked
from claimlint.text import lazyre as re
from claimlint.text.asked import Asked, asked_of
from claimlint.text.sieve import Sieve

_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
_STREET = (
    "Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Way|Parkway|Pkwy|Court|Ct|Plaza|Highway|Hwy|"
    "Circle|Terrace|Place|Pl|Turnpike|Square"
)
_CLOCK = r"\d{1,2}(?::[0-5]\d)?\s?(?:[ap]\.m\.|[ap]m\b|[AP]\.M\.|[AP]M\b|o'clock\b)"
_DAY = (
    "(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un|[Ww]eek|[Hh]oli)days?|[Ww]eekends?|[Dd]aily|"
    "[Oo]pen|[Hh]ours(?: run| are)?"
)
_HOUR = r"(?:1[0-2]|0?[1-9]|noon|midnight)(?::[0-5]\d)?"
_ROOM = r"(?:Suite|Ste\.?|Room|Rm\.?|Apt\.?|Unit|Floor)\s#?\d{1,5}[A-Z]?\b"
_SCHEME = (
    "CPT|HCPCS|ICD-?(?:9|10|11)?(?:-(?:CM|PCS))?|NDC|NPI|DRG|CDT|LOINC|SNOMED|RxCUI|UPC|SKU|MRN|EIN|Lot|ISSN|ISBN"
    "(?:-1[03])?|PMID|DOI|NDA|BLA|ANDA|IND|IDE|PMA|GTIN|UDI|ISRCTN|ACTRN|EudraCT|CLIA"
)
_NUMBERED = r"(?:\s?(?:codes?|number|numbers|no\.|\#|:))*\s?(?=[A-Z]{0,3}\.?\d)[A-Z]{0,3}\d[\dA-Za-z./:-]*(?<![.,:-])"
#: What may follow a plain range of numbers ("200-1500 mg") and never a telephone number.
_NOT_A_RANGE = (
    r"(?!\d|[-/]\d|\s?(?:%|mg|mcg|µg|m[lL]|g\b|IU|mm|cm|kcal|calories|steps|units|dollars|percent|patients|people|"
    r"procedures|grafts|cases|square))"
)


class _Form(NamedTuple):
    """The ``pattern`` of a form of one ``kind``.

    ``piece`` is an expression that matches, without case, in a piece of text between two white spaces wherever the
    pattern matches: one that tells more than what can be worked out from the pattern, "" if there is none.
    """

    kind: NumberKind
    pattern: str
    piece: str = ""


_FORMS = (
    _Form(NumberKind.CODE, r"(?:https?://|www\.)[^\s<>\"]+(?<![.,;:!?)\]])"),
    _Form(NumberKind.CODE, r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+", r"@"),
    _Form(NumberKind.CODE, r"(?:(?:doi|DOI):?\s?)?\b10\.\d{4,9}/[^\s<>\"]+(?<![.,;:)\]])"),
    _Form(NumberKind.CODE, rf"\b(?:{_SCHEME})\b{_NUMBERED}(?:(?:, | and | or |/)\d{{5}}(?:\d{{3}})?\b(?!\s?%))*"),
    _Form(NumberKind.CODE, r"\bICD-?(?:9|10|11)(?:-(?:CM|PCS))?\b"),
    _Form(
        NumberKind.CODE,
        (
            r"\b\d{1,2}\s(?:C\.?F\.?R\.?|U\.?S\.?C\.?)(?:\s?(?:Parts?|§§?|[Ss]ec(?:tions?|\.)))?\s?\d[\d.]*"
            r"(?:\([A-Za-z0-9]{1,4}\))*(?<!\.)"
        ),
    ),
    _Form(NumberKind.CODE, r"§+\s?\d[\d.]*(?:\([A-Za-z0-9]{1,4}\))*(?<!\.)"),
    _Form(NumberKind.CODE, r"\b(?:[Ss]ections?\s)?\d{3,4}\([a-z]{1,2}\)(?:\([0-9A-Za-z]{1,3}\))*"),
    _Form(
        NumberKind.CODE,
        r"\b(?:NCT\d{8}|PMC\d+|DEN\d{6}|[KPH]\d{6}|BK\d{6}|(?:BLA|NDA)\s?\d{6})(?:/S\d{3})?\b",
        r"\d{6}|pmc\d",
    ),
    _Form(NumberKind.CODE, r"\b[A-TV-Z]\d{2}\.\d{1,4}[A-Z]?\b|\b[A-V]\d{4}\b", r"[a-z]\d\d"),
    _Form(
        NumberKind.CODE,
        r"\bv\d+(?:\.\d+)*\b|\b(?:[Vv]ersion|[Rr]ev\.?)\s?\d+(?:\.\d+)*\b|\b[Rr]evision\s?\d+\b(?!\.\d|\s?%)",
    ),
    _Form(
        NumberKind.PHONE,
        r"(?<![\w-])(?:\+?1[-. ])?(?:\(\d{3}\)\s?|\d{3}[-. ])\d{3}[-. ]\d{4}\b(?:,? ext\.? ?\d{1,5})?",
        r"(?<!\d)\d{3}(?:[-.]|$)",
    ),
    _Form(NumberKind.PHONE, r"(?<![\w-])1?-?8\d\d-[A-Z0-9]{3,4}-?[A-Z0-9]{3,7}\b", r"8\d\d-[a-z0-9]"),
    _Form(NumberKind.NAME, r"(?<=[Cc]all |[Dd]ial |[Tt]ext )(?:911|988)\b"),
    _Form(NumberKind.PHONE, rf"(?<![\w.,/-])[2-9]\d\d-\d{{4}}\b{_NOT_A_RANGE}", r"\d{3}-\d{4}"),
    _Form(NumberKind.DATE, r"\b(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b", r"\d{4}-\d\d-\d\d"),
    _Form(
        NumberKind.DATE,
        r"(?<![\w/])(?:0?[1-9]|1[0-2]|[12]\d|3[01])([/.-])(?:0?[1-9]|[12]\d|3[01])\1(?:19|20)?\d\d\b(?!/)",
        r"\d[/.-]\d+[/.-]\d",
    ),
    _Form(
        NumberKind.DATE,
        r"\b(?:Q[1-4]|FY|CY)\s?'?(?:19|20)\d\d\b|(?<!\w)'\d\d(?:s\b)?(?=[\s,.;:)]|$)",
        r"\bq[1-4]|\b[cf]y|'\d\d",
    ),
    _Form(NumberKind.DATE, r"(?<![\w.,/-])(?:19|20)\d\d-\d\d\b(?![-/:\d%])", r"\d{4}-\d\d"),
    _Form(
        NumberKind.CITATION,
        r"(?<![\w.])(?:19|20)\d\d;(?:\d+(?:\(\d+(?:-\d+)?\))?|\s\d+(?:\(\d+(?:-\d+)?\)|(?=:\s?e?\d)))(?::\s?e?\d+(?:-e?\d+)?)?",
    ),
    _Form(NumberKind.CITATION, r"\b\d+\(\d+(?:-\d+)?\):\s?e?\d+(?:-e?\d+)?"),
    _Form(NumberKind.CITATION, r"\b[Vv]ol(?:ume\b|\.)?\s?\d+(?:,\s?[Nn]o\.\s?\d+)?\b|\bpp?\.\s?\d+(?:-\d+)?\b"),
    _Form(NumberKind.CITATION, r"<sup>\s?\[?\d{1,3}(?:\s?[,-]\s?\d{1,3})*\]?\s?</sup>"),
    _Form(NumberKind.CITATION, r"\[\d{1,3}(?:\s?[,-]\s?\d{1,3})*\]"),
    _Form(NumberKind.CLOCK, rf"(?<![\w.:$]){_CLOCK}(?:\s?(?:-|to|until|through)\s?{_CLOCK})?"),
    _Form(NumberKind.CLOCK, rf"(?<![\w.:$])\d{{1,2}}(?::[0-5]\d)?\s?(?:-|to)\s?{_CLOCK}"),
    _Form(NumberKind.CLOCK, r"(?<![\w.:$])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:,]|\s(?:ratio|dilution))"),
    # Opening hours without a.m. and p.m. ("Saturdays from 9 to 1"): what goes before is part of the form.
    _Form(
        NumberKind.CLOCK,
        (
            rf"\b(?:{_DAY}),?(?::| from| between)?\s{_HOUR}\s?(?:-|to|until|till|and)\s?{_HOUR}\b"
            r"(?!\s?(?:[%/\d]|\.\d|days?\b|weeks?\b|months?\b|years?\b|hours?\b|minutes?\b))"
        ),
    ),
    _Form(NumberKind.DILUTION, r"(?<![\w.:])\d{1,2}:\d{1,3}(?:,\d{3})*(?![\d:])"),
    _Form(
        NumberKind.ANATOMY,
        r"\b(?:[CLS]\d|T\d{1,2})(?:-|/|\s?to\s|\sand\s|\sthrough\s)(?:[CLS]\d|T\d{1,2}|\d{1,2}(?!\s?[%\d]))\b",
        r"\b[clst]\d",
    ),
    _Form(NumberKind.ANATOMY, r"\bC[1-8]\b|\bL[1-6]\b|\bS[1-5]\b|\bT(?:[4-9]|1[0-2])\b", r"\b[clst]\d"),
    _Form(NumberKind.ANATOMY, r"\b[Tt](?:ooth\s#?|eeth\s#)\d{1,2}\b(?!\s?%)(?:(?:-|, #?| and #?| to #?)\d{1,2})*\b"),
    _Form(
        NumberKind.ADDRESS,
        (
            r"\b\d{1,6}\s(?:[NSEW]\.?\s|(?:North|South|East|West)\s)?(?:[A-Z0-9][\w'.]{0,20}\s){1,3}?"
            rf"(?:{_STREET})\b\.?(?:,?\s{_ROOM})?"
        ),
        r"\d$",
    ),
    _Form(NumberKind.ADDRESS, rf"\b{_ROOM}|\bP\.?O\.? Box\s\d{{1,6}}"),
    _Form(NumberKind.ADDRESS, r"\b[A-Z]{2}\s\d{5}(?:-\d{4})?\b(?!\s?[%\w])", r"^\d{5}"),
    _Form(NumberKind.LIST_MARKER, r"(?m:^)[ \t]{0,8}\(?\d{1,3}[.)](?=[ \t])", r"^\(?\d{1,3}[.)]$"),
    _Form(
        NumberKind.NAME,
        (
            r"(?<![\w/-])(?:24/7(?:/365)?|9-1-1|9/11|50/50|401\(k\)|COVID-19|SARS-CoV-2|[Oo]mega-\d(?:/\d)?|"
            r"5-HTP|5-HT|5-FU|5-MTHF|20-20|17-OH\w*|360-degree|12-step|one-on-one|"
            r"one-of-a-kind|one-stop|all-in-one|"
            r"number one)\b"
        ),
    ),
    _Form(
        NumberKind.NAME,
        r"\b(?:[Vv]itamins?|[Ii]nterleukin|[Cc]oenzyme|[Ff]actor|[Ff]ormula|[Pp]olysorbate)[ -][A-Z]?-?\d{1,3}\b",
    ),
    _Form(
        NumberKind.NAME,
        r"\b(?:[Pp]hases?|[Ss]tages?|[Gg]rades?|[Tt]ypes?|[Cc]lass)\s(?:[1-9][a-d]|(?:I{1,3}|I?V|VI{1,3})[A-D][1-9]?)\b",
    ),
    _Form(
        NumberKind.NAME,
        r"(?<![\w-])(?!(?:USD|EUR|GBP|CI)\d)[A-Za-z]{1,8}\d(?:\w|-[A-Za-z\d])*+(?!\s?%)",
        r"(?<![\w-])[a-z]{1,8}\d",
    ),
    _Form(
        NumberKind.NAME,
        r"(?<![\w-])(?:[A-Z][A-Za-z]{0,6}[A-Z]|[A-Z])(?:/[A-Z]{1,5})?-\d{1,4}[A-Za-z]?\b(?!\s?%|[.,]?\d|-?\d)",
        r"[a-z]-\d",
    ),
    _Form(NumberKind.NAME, r"\b\d{1,3}[A-Z]{1,2}-?[A-Z\d]{2,}\b", r"\b\d{1,3}[a-z]{1,2}-?[a-z\d]{2}"),
)


_DIGIT = re.compile(r"\d")
_HINT = re.compile(r"@|www|http|one\b|one-|[IV][A-D]\b")
"""What the forms have that have no digit."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A fixed form at ``[start, end)`` of the text."""

    kind: NumberKind
    start: int
    end: int


@cache
def _compiled() -> tuple[tuple[NumberKind, re.Pattern[str]], ...]:
    return tuple((form.kind, re.compile(form.pattern)) for form in _FORMS)


@lru_cache(maxsize=500)
def _among(possible: int) -> tuple[tuple[NumberKind, re.Pattern[str]], ...]:
    """Return the forms whose bits are set: most texts can hold the same few."""
    return tuple(form for number, form in enumerate(_compiled()) if possible >> number & 1)


@cache
def _sieve() -> Sieve:
    """Return what tells which of the forms a text can hold."""
    return Sieve(Asked(*store.kept("forms", (store.modules(Path(__file__).parent), store.modules(_TEXT)), _asked)))


_TEXT = Path(asked.__file__).parent


def _asked() -> tuple[Any, ...]:
    from claimlint.text.atoms import piece_of

    pieces = ((number, (piece_of(form.pattern), form.piece)) for number, form in enumerate(_FORMS))
    return tuple(asked_of((number, tuple(filter(None, both))) for number, both in pieces))


@lru_cache(maxsize=64)
def find_fixed(text: str) -> tuple[Fixed, ...]:
    """Return the fixed forms of ``text`` in reading order, none overlapping; the longest wins."""
    if _DIGIT.search(text) is None and _HINT.search(text) is None:
        return ()
    possible = _sieve().met(text)
    if not possible:
        return ()
    found = [Fixed(kind, *match.span()) for kind, pattern in _among(possible) for match in pattern.finditer(text)]
    if not found:
        return ()
    taken = bytearray(len(text))
    kept: list[Fixed] = []
    for form in sorted(found, key=lambda form: form.start - form.end):
        if not any(taken[form.start : form.end]):
            taken[form.start : form.end] = b"\x01" * (form.end - form.start)
            kept.append(form)
    return tuple(sorted(kept, key=lambda form: form.start))
