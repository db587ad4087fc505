"""The sentences whose qualifiers and sources reach a claim, by where they stand in the document."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.detect.page import Passage, SentenceView
from claimlint.model.document import BlockKind
from claimlint.model.lazydata import dataclass
from claimlint.text import lazyre as re

_FLOW = frozenset(
    (
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.QUOTE,
        BlockKind.FOOTNOTE,
        BlockKind.CAPTION,
    )
)
_NOTE_LENGTH = 240
_NOTE_OPENING = re.compile(
    r"\s*(?:[(*\u2020\u2021\u00a7\u00b9\u00b2]|(?:sources?|notes?|data|based on|n\s?="
    r"|(?:figures|numbers|results|rates|statistics|values)(?=:| (?:are |come )?from\b))\b)",
    re.IGNORECASE,
)


_SOURCE_LINE = re.compile(r"\s*\(?(?:sources?|references?|data from|citations?)\s*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A sentence near a claim: how far, how it is tied, and what it may give.

    ``whole`` sentences bind only if they are little else than a qualifier; ``sources`` tells
    whether their citations count for the claim.
    """

    sentence: SentenceView
    distance: int
    via: str
    whole: bool = False
    sources: bool = False


def near(sentence: SentenceView) -> Iterator[Neighbour]:
    """Yield the sentences that can qualify or source a claim of ``sentence``, its own first."""
    yield Neighbour(sentence, 0, "sentence", sources=True)
    for other in (sentence.before, sentence.after):
        if other is not None:
            yield Neighbour(other, 1, "adjacent", sources=other is sentence.after and _names_sources(other))
    block = sentence.block
    if block.cell is not None:
        yield from _of_table(sentence)
    elif block.kind is BlockKind.LIST_ITEM and block.group is not None:
        yield from _of_list(sentence)
    elif block.kind in _FLOW:
        yield from _of_flow(sentence)
    elif block.kind is BlockKind.ALT_TEXT:
        yield from _of_picture(sentence.passage.after)


_PICTURE = re.compile(r"\s*!\[[^\]]{1,400}\]\([^()\s]{1,200}\)\s*$")
"""A picture in the markup of a text that is read as plain."""


def _of_picture(after: Passage | None) -> Iterator[Neighbour]:
    """Yield the caption below a picture whose alternative text holds the claim."""
    if after is not None and (after.block.kind is BlockKind.CAPTION or CAPTION_LABEL.match(after.normalized.text)):
        yield Neighbour(_whole(after), 1, "caption", sources=True)


def _names_sources(sentence: SentenceView) -> bool:
    """Return whether the sentence is a source line ("Source: ...", "(...)") for what stands before it."""
    return _SOURCE_LINE.match(sentence.text) is not None or _BRACKETED.fullmatch(sentence.text) is not None


_BRACKETED = re.compile(r"\s*\((?=[^()]{0,200}(?:19|20)\d\d)(?:[^()]|\([^()]{0,40}\)){6,240}\)\W*")
"""A bracket that stands alone and dates something; a bare one may be a signature."""


def _of_flow(sentence: SentenceView) -> Iterator[Neighbour]:
    passage = sentence.passage
    before, after = passage.before, passage.after
    quoted = is_quotation(passage)
    if (
        (quoted or sentence.before is None)
        and before is not None
        and _flows(before)
        and passage.block.kind is not BlockKind.HEADING
    ):
        yield from _edge(before, -1)
    if not quoted and sentence.after is not None and not _signs(sentence.after):
        return
    if quoted and after is not None and is_attribution(after):
        after = after.after
    if after is not None and _flows(after) and after.block.kind is not BlockKind.HEADING:
        if _PICTURE.match(passage.normalized.text):
            yield from _of_picture(after)
        yield from _edge(after, 0)
        if _BRACKETED.fullmatch(after.normalized.text):
            yield Neighbour(_whole(after), 1, "adjacent", whole=True, sources=True)


def _signs(sentence: SentenceView) -> bool:
    """Return whether the block ends with the name behind a dash that the words before it are signed with."""
    signature = sentence.text if sentence.after is None else ""
    return len(signature) <= _SPEAKER_LENGTH and _SIGNED.fullmatch(signature) is not None


_SIGNED = re.compile(r"\s*[\u2014\u2013~-]{1,2}\s?[A-Z][\w'.-]*(?:[ ,][^.!?]{0,40})?[.*\s]*")


def is_quotation(passage: Passage) -> bool:
    """Return whether the passage is somebody's words as a whole: its neighbours are those of each sentence."""
    return passage.block.kind is BlockKind.QUOTE or _QUOTED.fullmatch(passage.normalized.text) is not None


_QUOTED = re.compile(r"\s*\"[^\"]{1,600}\"\W*(?:[\u2014~-]{1,2}[^.!?\"]{1,60})?")
_DASHED = re.compile(r"[\s>*_]*[\u2014\u2013~-]{1,2}\s?[^.!?]*\W*")
_SPEAKER = re.compile(r"[\s*_]*(?:[A-Z][\w'.-]*|[Aa]non\w*)(?:[\s,(].{0,50})?")
_SPEAKER_LENGTH = 60


def is_attribution(passage: Passage) -> bool:
    """Return whether the passage is no more than the name behind a dash that a quotation is signed with."""
    text = passage.normalized.text
    if len(text) > _SPEAKER_LENGTH:
        return False
    if _DASHED.fullmatch(text) is not None:
        return True
    items = [other for other in passage.page.group(passage.block.group) if other.block.kind is BlockKind.LIST_ITEM]
    return items == [passage] and _SPEAKER.fullmatch(text) is not None


def _flows(passage: Passage) -> bool:
    return passage.block.kind in _FLOW and passage.block.cell is None


def _edge(passage: Passage, index: int) -> Iterator[Neighbour]:
    if passage.sentences:
        yield Neighbour(passage.sentences[index], 1, "adjacent", whole=True)


def _of_list(sentence: SentenceView) -> Iterator[Neighbour]:
    passage = sentence.passage
    group = passage.block.group
    for other in (passage.before, passage.after):
        if other is not None and other.block.group == group:
            yield from (Neighbour(s, 1, "adjacent") for s in other.sentences[:_BULLET_SENTENCES])
    items = passage.page.group(group)
    yield from _lead_in(items[0].before)
    following = passage.after
    if sentence.after is None and following is not None and following.block.group != group and _flows(following):
        yield from _edge(following, 0) if following.block.kind is not BlockKind.HEADING else ()


_BULLET_SENTENCES = 3


def _lead_in(passage: Passage | None) -> Iterator[Neighbour]:
    if passage is None or not _flows(passage) or not passage.sentences:
        return
    last = passage.sentences[-1]
    opens = last.text.rstrip().endswith(":")
    yield Neighbour(last, 1, "lead-in", whole=not opens, sources=opens)
    if opens and last.before is not None:
        yield Neighbour(last.before, 2, "lead-in", whole=True)


def _of_table(sentence: SentenceView) -> Iterator[Neighbour]:
    passage = sentence.passage
    cell = passage.block.cell
    members = passage.page.group(passage.block.group)
    for other in passage.page.row(passage):
        if other is not passage:
            yield from (Neighbour(s, 1, "table", sources=True) for s in other.sentences)
    for other in members:
        place = other.block.cell
        if other.block.kind is BlockKind.CAPTION or _is_note_of_all(other, members):
            yield Neighbour(_whole(other), 1, "caption", sources=True)
        elif place is not None and cell is not None and place.row == 0 < cell.row:
            yield from (Neighbour(s, 1, "table", sources=place.column == cell.column) for s in other.sentences)
    if members:
        yield from _around(members)


def _is_note_of_all(passage: Passage, members: tuple[Passage, ...]) -> bool:
    """Return whether a table's footnote speaks of the whole table: no cell bears its symbol."""
    label = passage.block.label
    if passage.block.kind is not BlockKind.FOOTNOTE or not label:
        return False
    return not any(label in other.normalized.text for other in members if other is not passage)


def _around(members: tuple[Passage, ...]) -> Iterator[Neighbour]:
    before, after = members[0].before, members[-1].after
    if before is not None and before.block.kind is BlockKind.CAPTION:
        yield Neighbour(_whole(before), 1, "caption", sources=True)
    else:
        yield from _lead_in(before)
    if after is None or not _flows(after) or after.block.kind is BlockKind.HEADING:
        return
    if after.block.kind is BlockKind.CAPTION or _is_note(after):
        yield Neighbour(_whole(after), 1, "caption", sources=True)
    else:
        yield from _edge(after, 0)


def _whole(passage: Passage) -> SentenceView:
    """Return a caption or note as one sentence: abbreviations inside its brackets end nothing."""
    return SentenceView(passage, 0, 0, passage.normalized.text)


def _is_note(passage: Passage) -> bool:
    """Return whether a passage below a table speaks of it: it says so, is no sentence, or names evidence first."""
    text = passage.normalized.text
    return len(text) <= _NOTE_LENGTH and (
        _NOTE_OPENING.match(text) is not None
        or CAPTION_LABEL.match(text) is not None
        or (bool(passage.sentences) and _REFERENCE.fullmatch(passage.sentences[0].text) is not None)
        or _EVIDENCE_FIRST.match(text) is not None
        or (len(passage.sentences) == 1 and not text.rstrip().endswith((".", "!", "?")))
    )


CAPTION_LABEL = re.compile(
    r"[\s*_]*(?:table|tab|figure|fig|chart|graph|exhibit)\.?\s?\d{1,2}[a-z]?\s?[.:)\u2013\u2014-][\s*_]*", re.IGNORECASE
)
"""How a caption opens: "Table 2.", "Fig. 1:"."""

_REFERENCE = re.compile(
    r"[\s*_]*+(?![^()]*\b(?:is|are|was|were|has|have|had|we|our|you|your|open\w*|moved|join\w*)\b)[A-Z0-9][^.!?()]{0,60}"
    r"\((?:[^()]*\D)?(?:19|20)\d\d\)\W*"
)
"""A first sentence that is a name and a dated bracket: "Prescribing label (Ostrow Pharma, 2021)."."""
_EVIDENCE_FIRST = re.compile(
    r"[\s*_]*(?:[A-Z0-9][\w'&/-]*|of|for|and|on|the|in)(?:\s(?:[A-Z][\w'&/-]*|of|for|and|on|the|in|annual|national"
    r"|[a-z-]+(?=\s(?:report|data)\b)|registry|report|data|study|audit|survey|review|atlas|database)){0,9}"
    r"(?:,|,?\sin|,?\s\()?\s(?:19|20)\d\d\b\)?(?=\s*(?:[.;,:]|$))"
)
"""A noun phrase with capitals and a year, and no verb: "Regional Joint Registry, 2022."."""
