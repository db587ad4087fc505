"""Results told with their source's name and without a figure: "Ito et al. (2020) found that ...".

Names are told by their capitals, which phrase patterns do not see.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.detect.indexed import occurrences
from claimlint.detect.lexicon.proof import BETTERED
from claimlint.detect.need import Need
from claimlint.text import lazyre as re
from claimlint.text.atoms import piece_of

_NAME = r"[A-Z\u00c0-\u00de][\w'-]{1,30}"
_YEAR = r"\b(?:19|20)\d\d[a-z]?\b"
_PLAIN = (
    r"(?!(?:The|Our|Their|His|Her|This|These|Those|Some|Many|Most|Your|My|A|An|In|No|Every|Each|When|If|All|Both|Two"
    r"|Once|While|Then|And|But)\b)"
)
_VERB = (
    r",? (?:(?:has|have|had|also|recently|later|first|independently|repeatedly|consistently) ){0,2}(?:found|finds"
    r"|reported|reports|concluded|concludes|showed|shown|shows|demonstrated|demonstrates|confirmed|confirms|observed"
    r"|established|proved|proven|proves|revealed|reveals|documented|linked|suggested|suggests|saw|measured"
    r"|noted)\b(?! (?:whether|out|no"
    r"tice|to (?:the|a)|for duty|earnings))"
)
_BODIES = (
    r"(?:Registry|Society|Association|Academy|Institute|Institutes|College|Foundation|Council|Alliance|Trial|Study"
    r"|Collaboration|University|Clinic|School|Network|Review|Journal|Consortium|Federation|Center|Panel|Group|Project"
    r"|Hospital|Collaborative|Board)"
)
_GLOSS = r"(?: \([^()]{1,100}\))?"
_ATTRIBUTIONS = (
    (
        rf"{_NAME}(?:,? et al\.?|,? and (?:colleagues|co-?workers|others)|,? (?:and|&) {_NAME}){_GLOSS}"
        rf"(?:,? in (?:the )?{_NAME}(?: (?:of|for|in|and|&|{_NAME})){{0,5}})?"
    ),
    rf"{_PLAIN}{_NAME} \([^()]{{0,80}}{_YEAR}[^()]{{0,30}}\)",
    (
        rf"(?:[Tt]he )?{_PLAIN}(?:{_NAME}(?: (?:of|for|on|in|and|&)(?: the)?)? ){{1,5}}{_BODIES}"
        rf"(?: (?:of|for|on) {_NAME}"
        rf"(?: {_NAME})?)?(?:'s \w+ \w+)?{_GLOSS}"
    ),
    (
        rf"(?:[Tt]he |[Aa] |[Rr]esearchers? (?:at|from) |[Ss]cientists (?:at|from) )?{_PLAIN}{_NAME}(?: {_NAME}){{0,2}}"
        r" (?:researchers|scientists|investigators|team|doctors|physicians|surgeons|group)(?: \([^()]{1,80}\))?"
    ),
)
_FOUND = re.compile(rf"\b(?:{'|'.join(_ATTRIBUTIONS)}){_VERB}")
_BRACKETED = re.compile(rf"\(({_NAME}[^()]{{1,90}}{_YEAR})\)")
_NOT_STUDIES = re.compile(
    r"\b(?:FDA|CFR|USC|U\.S\.C|Act|Rule|label|labeling|prescribing|package|guidelines?|est|opened|founded|since|Inc|LLC"
    r"|updated|revised|pictured|photo|January|February|March|April|June|July|August|September|October|November"
    r"|December)\b"
)
_COMPARED = re.compile(
    r"\b\w+er than\b|\b(?:more|less) \w+ than\b|\bas (?:well|effective|good|safe) as\b|\bno better\b|\bbetter\b",
    re.IGNORECASE,
)
_LOWER_PART = re.compile(
    r"\blower (?=back|body|limbs?|legs?|extremit|jaw|lip|eyelid|spine|abdom|urinary|gi\b)", re.IGNORECASE
)
"""A place of the body, where elsewhere "lower" is what a treatment does."""
_CLAUSE = re.compile(r"[;:\u2014]\s")


def needs() -> tuple[Need, ...]:
    """Return needs of which one is met wherever a finding is told."""
    return (
        Need(pieces=(piece_of(_VERB), "|".join(piece_of(form) for form in _ATTRIBUTIONS))),
        Need(pieces=(_YEAR, r"\(", r"\)")),
    )


def findings(text: str) -> Iterator[tuple[int, int]]:
    """Yield the range of each result that ``text`` gives to a named source."""
    told = [match.span() for match in _FOUND.finditer(text)]
    if told:
        yield from told
        return
    for match in _BRACKETED.finditer(text):
        if _NOT_STUDIES.search(match[1]) is not None:
            continue
        start = max((cut.end() for cut in _CLAUSE.finditer(text, 0, match.start())), default=0)
        clause = text[start : match.start()]
        clause = _LOWER_PART.sub(" ", clause)
        if occurrences(clause, BETTERED) or _COMPARED.search(clause):
            yield start, match.end()
