"""What is measured inside one process: documents in memory or files, without the start.

Run by ``bench/run``: python inner.py WHAT FOLDER, prints seconds of processor time, bytes and findings.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from xml.parsers import expat

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import PhraseMatcher

    from claimlint.model.document import Document

Work = Callable[[Sequence[Path]], int]
_WARM = 3
_FREE = 4


def ours(files: Sequence[Path]) -> int:
    """Judge files end to end with the default pack; return the number of findings."""
    return _judged(files, prefilter=True)


def everything(files: Sequence[Path]) -> int:
    """Judge files with every sentence through every detector; spaCy sees the sentences with claims only."""
    return _judged(files, prefilter=False)


def _judged(files: Sequence[Path], *, prefilter: bool) -> int:
    from claimlint.api import Session, Settings

    report = Session(Settings(prefilter=prefilter)).check(files)
    return sum(len(result.findings) for result in report.results)


def parser(files: Sequence[Path]) -> int:
    """Parse files and do nothing with what comes out."""
    import pyromark
    import turbohtml

    count = 0
    for file in files:
        text = file.read_text("utf-8")
        if file.suffix == ".md":
            count += sum(1 for _ in pyromark.events_with_range(text))
        elif file.suffix == ".html":
            count += sum(1 for _ in turbohtml.tokenize(text, resolve_references=False, capture_source=True))
        elif file.suffix == ".xml":
            expat.ParserCreate().Parse(text, True)  # noqa: FBT003 - the signature is expat's
            count += len(text)
        else:
            count += len(text.split("\n"))
    return count


def reader(files: Sequence[Path]) -> int:
    """Read files into documents."""
    return sum(len(document.blocks) for document in _documents(files))


def _documents(files: Sequence[Path]) -> Iterator[Document]:
    from claimlint.model.document import Document
    from claimlint.readers.feed import feed_of_bytes
    from claimlint.readers.opening import documents

    for file in files:
        for document in documents(feed_of_bytes(file.as_posix(), file.read_bytes())):
            if isinstance(document, Document):
                yield document


def spacy_alone(files: Sequence[Path]) -> int:
    """Put the text of each page through a blank spaCy with sentences and our terms: no claims come out of it."""
    from claimlint.detect import concepts

    terms = concepts._pipeline().terms  # noqa: SLF001 - the very stage that claims go through
    nlp = _with_sentences(terms)
    return sum(len(terms(nlp(document.text))) for document in _documents(files))


@cache
def _with_sentences(terms: PhraseMatcher) -> Language:
    """Return a blank pipeline that parts sentences, with the vocabulary of ``terms``."""
    import spacy

    nlp = spacy.blank("en", vocab=terms.vocab)
    nlp.add_pipe("sentencizer")
    return nlp


def spacy_rules(files: Sequence[Path]) -> int:
    """As ``spacy_alone``, and the phrases of every detector as patterns of spaCy's Matcher.

    Those with more than ``_FREE`` free words are left out: a dozen of them would take the Matcher twenty times as long
    as all others, and nobody would write them for it.
    """
    from spacy.matcher import Matcher

    from claimlint.detect import concepts
    from claimlint.detect.detectors import detectors

    terms = concepts._pipeline().terms  # noqa: SLF001
    nlp = _with_sentences(terms)
    if not hasattr(spacy_rules, "matcher"):
        matcher = Matcher(nlp.vocab)
        for detector in detectors():
            for phrase in (one for need in detector.needs for one in need.table or ()):
                if sum(one.high - one.low for one in phrase.elements if not one.words) > _FREE:
                    continue
                pattern = [token for element in phrase.elements for token in _tokens(element)]
                matcher.add(f"{detector.name}/{phrase.pattern}", [pattern])
        spacy_rules.matcher = matcher  # type: ignore[attr-defined]
    count = 0
    for document in _documents(files):
        doc = nlp(document.text)
        count += len(terms(doc)) + len(spacy_rules.matcher(doc))  # type: ignore[attr-defined]
    return count


def _tokens(element: object) -> list[dict[str, object]]:
    """Return an element of a phrase as token patterns, entries of several words by their first one."""
    words = sorted({word.split()[0] for word in element.words})  # type: ignore[attr-defined]
    token: dict[str, object] = {"LOWER": {"IN": words}} if words else {}
    low, high = element.low, element.high  # type: ignore[attr-defined]
    return [{**token, "OP": "?"}] * (high - low) + [token] * low


WORK: dict[str, Work] = {work.__name__: work for work in (ours, everything, parser, reader, spacy_alone, spacy_rules)}


def main() -> None:
    """Print the seconds, the bytes and what was counted."""
    work, folder, count = WORK[sys.argv[1]], Path(sys.argv[2]), int(sys.argv[3])
    files = sorted(folder.iterdir())
    work(files[:_WARM])
    measured = files[_WARM : _WARM + count]
    start = time.process_time()
    found = work(measured)
    print(time.process_time() - start, sum(file.stat().st_size for file in measured), found)


if __name__ == "__main__":
    main()
