"""Whether "FDA" is the U.S. Food and Drug Administration on this page."""

from __future__ import annotations

from claimlint.text import lazyre as re

_BRACKETED = re.compile(r"\((?:the )?F\.?D\.?A\.?\)")
_EXPANSION_LENGTH = 60
_GLOSSED = re.compile(r"F(?<!\wF)\.?D\.?A\.? \(([^()]{5,80})\)")
"""An expression that begins with a letter is searched in a whole page fifty times as fast as one with a boundary."""
_AGENCY = re.compile(r"\bfood\W+(?:and|&|drug)", re.IGNORECASE)
_SMALL = frozenset({"of", "for", "and", "the", "&", "in", "to"})
_FOREIGN = re.compile(
    r"""\b(?:Philippine|Philippines|Thai|Thailand|Saudi|Korea|Korean|Ghana|Ghanaian|Chinese|China|Indian|India|Taiwan
        |Taiwanese
    |Jordan|Jordanian|Iran|Iranian|Nigerian|Kenyan|Canadian|Mexican|Japanese|Russian|Turkish|Bangladeshi|European
        |foreign)(?:'s)?\s
    (?:F\.?D\.?A|Food\s(?:and|&)\sDrugs?)
    |Food\s(?:and|&)\sDrugs?\s(?:Administration|Authority|Board)\s(?:of|in)\s(?!the\sU|America)[A-Z]
    |\bFDA\s(?:Philippines|Ghana|Thailand|Taiwan|Korea|India)\b""",
    re.VERBOSE,
)


def is_other_body(page_text: str) -> bool:
    """Return whether the text spells FDA out as something else, and never as the agency.

    "Florida Dental Association (FDA)" and "forward distance angle (FDA)" make every later "FDA" of
    the page theirs; "Food and Drug Administration (FDA)" does not.
    """
    before = (page_text[max(0, m.start() - _EXPANSION_LENGTH) : m.start()] for m in _BRACKETED.finditer(page_text))
    inside = (m[1] for m in _GLOSSED.finditer(page_text))
    return any(map(_spells_other, (*before, *inside))) and not _AGENCY.search(page_text)


def is_foreign(text: str, start: int, end: int) -> bool:
    """Return whether the agency named in ``text[start:end]`` is another country's."""
    return any(m.start() < end and m.end() > start for m in _FOREIGN.finditer(text))


def _spells_other(words: str) -> bool:
    content = [word for word in re.findall(r"[A-Za-z][\w'-]*", words) if word.lower() not in _SMALL]
    if _AGENCY.search(words) or len(content) < 3:
        return False
    return "".join(word[0].lower() for word in content[-3:]) == "fda"
