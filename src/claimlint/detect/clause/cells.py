"""What a table says of the figure in a cell: which of its headers names the outcome, and which the arm."""

from __future__ import annotations

from claimlint.detect.clause.times import times
from claimlint.detect.indexed import occurrences
from claimlint.detect.lexicon.medicine import ADVERSE_EFFECTS, CONDITIONS
from claimlint.detect.lexicon.outcomes import FAILURE_NOUNS, SUCCESS_NOUNS
from claimlint.detect.numbers import scan
from claimlint.model.document import Cell
from claimlint.text import lazyre as re

_OUTCOMES = SUCCESS_NOUNS | FAILURE_NOUNS | CONDITIONS | ADVERSE_EFFECTS
_MEASURE = re.compile(
    r"\b(?:rate|score|index|scale|mean|median|time|or better|reduction|improvement|loss)\b", re.IGNORECASE
)


def headed(cell: Cell) -> tuple[str, str, str]:
    """Return endpoint, subject and time that the headers of ``cell`` give, "" for what they leave open."""
    column, row = cell.column_header, cell.row_header
    if _is_outcome(row) == _is_outcome(column):
        return f"{column} {row}".strip(), "", ""
    outcome, arm = (row, column) if _is_outcome(row) else (column, row)
    spans = times(outcome, scan(outcome))
    if not spans or spans[0][0] == 0:
        return outcome, arm, ""
    start, end = spans[0]
    return outcome[:start].rstrip(" ,:;(-"), arm, outcome[start:end]


def _is_outcome(header: str) -> bool:
    return bool(occurrences(header, _OUTCOMES)) or _MEASURE.search(header) is not None
