"""claimlint as a component of a spaCy pipeline, as a spaCy user meets it."""

import subprocess
import sys

import pytest
import spacy

COPY = "Our disc program has an 83% success rate. We are a VA-approved clinic; outcomes vary.\nCall us."


@pytest.fixture
def nlp():
    pipeline = spacy.blank("en")
    pipeline.add_pipe("claimlint")
    return pipeline


def test_claims_stand_on_the_doc(nlp) -> None:
    doc = nlp(COPY)
    assert [(claim["type"], claim["values"]) for claim in doc._.claimlint] == [("quantitative", [83.0]), ("va", [])]
    assert all(COPY[claim["start"] : claim["end"]] == claim["text"] for claim in doc._.claimlint)


def test_claims_are_span_groups(nlp) -> None:
    doc = nlp(COPY)
    spans = list(doc.spans["claimlint"])
    assert [span.label_ for span in spans] == ["quantitative/rate", "va/va_endorsement"]
    assert "83%" in spans[0].text


def test_spans_key_is_configurable() -> None:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("claimlint", config={"spans_key": "marketing"})
    assert len(pipeline(COPY).spans["marketing"]) == 2


def test_survives_disk_and_bytes(nlp, tmp_path) -> None:
    nlp.to_disk(tmp_path)
    loaded = spacy.load(tmp_path)
    copied = spacy.blank("en")
    copied.add_pipe("claimlint")
    copied.from_bytes(nlp.to_bytes())
    expected = nlp(COPY)._.claimlint
    assert loaded(COPY)._.claimlint == copied(COPY)._.claimlint == expected


def test_runs_in_several_processes(nlp) -> None:
    docs = list(nlp.pipe([COPY, "Nothing here.", COPY], n_process=2))
    assert [len(doc._.claimlint) for doc in docs] == [2, 0, 2]


def test_docs_with_claims_serialise(nlp) -> None:
    doc = nlp(COPY)
    copy = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert copy._.claimlint == doc._.claimlint


def test_entry_point_needs_no_import_of_claimlint() -> None:
    code = (
        "import spacy, sys\n"
        "assert not any(name.startswith('claimlint') for name in sys.modules)\n"
        "nlp = spacy.blank('en'); nlp.add_pipe('claimlint')\n"
        f"print(len(nlp({COPY!r})._.claimlint))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "2"


def test_terms_learned_as_they_come_are_those_of_all() -> None:
    from claimlint.detect import concepts
    from claimlint.detect.concepts import tagged

    texts = [
        "Platelet - rich plasma or an epidural steroid injection",
        "Clear aligners and braces",
        "LASIK, GLP - 1",
    ]
    concepts._pipeline.cache_clear()
    tagged.cache_clear()
    few = [tagged(text) for text in texts]
    concepts._pipeline.cache_clear()
    tagged.cache_clear()
    for number in range(concepts._ONE_BY_ONE + 1):
        tagged(f"LASIK {number}.")
    assert not concepts._pipeline().waiting
    assert [tagged(text) for text in texts] == few
    assert all(few)
