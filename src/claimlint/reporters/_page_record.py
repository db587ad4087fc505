"""A page as plain data: its copy block by block, its claims and its findings.

Offsets named ``text_start`` and ``text_end`` count code points of the page's text, which is what the blocks
hold; ``start`` and ``end`` those of the file.
"""

from __future__ import annotations

from claimlint.model.claim import Citation, Claim, Qualifier, Quantity
from claimlint.model.document import Block, BlockKind, Document, Link
from claimlint.model.report import DocumentResult
from claimlint.model.span import Span
from claimlint.reporters.records import Record, claim_records, finding_record

# What front matter, exports and page heads call the page's own address.
_ADDRESSES = ("url", "canonical", "link", "permalink")


def page_record(result: DocumentResult, digest: str) -> Record:
    """Return one page with everything that is known of it.

    Args:
        result: the page, judged.
        digest: the SHA-256 of its source, which pages of one export share.
    """
    document = result.document
    return {
        "uri": document.uri,
        "record": document.record,
        "name": result.name,
        "title": title(document),
        "url": address(document),
        "sha256": digest,
        "bytes": document.source.byte_count,
        "media_type": document.source.media_type,
        "encoding": document.source.encoding,
        "reader": document.reader,
        "metadata": dict(document.metadata),
        "problems": [
            {"code": problem.code, "message": problem.message, "hint": problem.hint, "fatal": problem.fatal}
            for problem in document.problems
        ],
        "blocks": [_block(block, document.text) for block in document.blocks],
        "links": [_link(link) for link in document.links],
        "claims": [
            {"id": claim.id, **record, **_details(claim)}
            for claim, record in zip(result.claims, claim_records(result), strict=True)
        ],
        "findings": [finding_record(finding) for finding in result.findings],
    }


def address(document: Document) -> str:
    """Return the address that a page gives for itself, "" if it gives none."""
    return next((document.metadata[key] for key in _ADDRESSES if document.metadata.get(key)), "")


def title(document: Document) -> str:
    """Return what a page calls itself: its title, or its first heading of the highest level, "" without one."""
    if document.metadata.get("title"):
        return document.metadata["title"]
    titles = [block for block in document.blocks if block.kind is BlockKind.TITLE]
    headings = sorted((b for b in document.blocks if b.kind is BlockKind.HEADING), key=lambda block: block.level)
    return " ".join(next(iter((*titles, *headings))).span.of(document.text).split()) if titles or headings else ""


def _block(block: Block, text: str) -> Record:
    """Return a block; fields that say nothing are left out, since there are many blocks."""
    record: Record = {"kind": block.kind.value, "text_start": block.span.start, "text": block.span.of(text)}
    if block.level:
        record["level"] = block.level
    if block.headings:
        record["headings"] = list(block.headings)
    if block.logical_path:
        record["logical_path"] = block.logical_path
    if block.group is not None:
        record["group"] = block.group
    if block.label:
        record["label"] = block.label
    if block.cell is not None:
        cell = block.cell
        record["cell"] = {
            "table": cell.table,
            "row": cell.row,
            "column": cell.column,
            "row_header": cell.row_header,
            "column_header": cell.column_header,
            "is_header": cell.is_header,
        }
    return record


def _link(link: Link) -> Record:
    return {**_at(link.span), "target": link.target}


def _details(claim: Claim) -> Record:
    return {
        **_at(claim.span),
        "sentence_start": claim.sentence.start,
        "sentence_end": claim.sentence.end,
        "quantities": [_quantity(one) for one in claim.quantities],
        "qualifiers": [_qualifier(one) for one in claim.qualifiers],
        "citations": [_citation(one) for one in claim.citations],
        "stance": claim.stance.value,
        "hedged": claim.hedged,
        "statement": {
            "status": claim.status,
            "object": claim.object,
            "use": claim.use,
            "programme": claim.programme,
            "negated": claim.negated,
        },
        "detector": claim.detector,
    }


def _quantity(one: Quantity) -> Record:
    return {"value": one.value, "upper": one.upper, "unit": one.unit, "comparator": one.comparator, "pair": one.pair}


def _qualifier(one: Qualifier) -> Record:
    return {**_at(one.span), "kind": one.kind, "text": one.text, "distance": one.distance, "via": one.via}


def _citation(one: Citation) -> Record:
    return {
        **_at(one.span),
        "kind": one.kind,
        "text": one.text,
        "sourcing": one.sourcing.value,
        "target": one.target,
        "year": one.year,
        "dangling": one.dangling,
    }


def _at(span: Span) -> Record:
    return {"text_start": span.start, "text_end": span.end}
