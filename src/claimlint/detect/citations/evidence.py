"""Words for evidence that a source is made of: studies, registries, reports, labels."""

from __future__ import annotations

from claimlint.text import lazyre as re

EVIDENCE = (
    r"(?:meta-analys[ei]s|(?:pilot|follow-up|cohort|case|comparison|observational)\s(?:stud(?:y|ies)|trial)"
    r"|stud(?:y|ies)|trials?|registr(?:y|ies)|surveys?|reports?|guidelines?"
    r"|review|analys[ei]s|cohorts?|polls?|journal|gazette|ledger|magazine|times|tribune|herald|chronicle|awards?"
    r"|audit|update|database|bulletin"
    r"|newsletter|white\spaper|census|brief|index|rankings?|statement|position\spaper|annals|archives"
    r"|proceedings|crossovers?|rcts?|sub-?stud(?:y|ies)|extension|atlas|dataset|file|archive|records?|yearbook|barometer|compendium|inventory|lancet|jama|nejm|bmj|data|follow-up|harvest"
    r"|preprint|manuscript|paper|thesis|dissertation|summary|scorecard|statistics|series|digest|factsheet|fact\ssheet|chartbook|monograph|almanac)"
)
EVIDENCE_WORDS = frozenset(
    """meta pilot follow cohort cohorts case comparison observational study studies trial trials registry registries
    survey surveys report reports guideline guidelines review analysis analyses poll polls journal gazette ledger
    magazine times tribune herald chronicle award awards audit update database bulletin newsletter white census brief
    index ranking rankings statement position annals archives proceedings crossover crossovers rct rcts sub substudy
    substudies extension atlas dataset file archive record records yearbook barometer compendium inventory lancet jama
    nejm bmj data harvest preprint manuscript paper thesis dissertation summary scorecard statistics
    series digest factsheet fact chartbook monograph almanac""".split()
)
"""The first words of what ``EVIDENCE`` matches."""
STUDY = re.compile(
    r"\b(?:meta-analys[ei]s|stud(?:y|ies)|trials?|registr(?:y|ies)|surveys?|reports?|reviews?|analys[ei]s"
    r"|cohorts?|polls?|audit|data|journal|census|preprint|manuscript|paper)\b",
    re.IGNORECASE,
)
"""Evidence that is a source even without its year."""
TITLE = re.compile(
    r"\b(?:prescribing information|package insert|product label|labeling|instructions for use|boxed warning|drug facts"
    r"|medication guide|product monograph)\b",
    re.IGNORECASE,
)
"""Documents that a reader finds by their kind and year alone."""
_WORD = re.compile(rf"\b{EVIDENCE}\b", re.IGNORECASE)


def is_evidence(piece: str) -> bool:
    """Return whether ``piece`` names evidence."""
    return _WORD.search(piece) is not None
