"""The copy in data files of YAML, JSON and TOML, told by the judgement that fields of exports get."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.model.document import Document, Source
from claimlint.model.span import Span
from claimlint.readers._data.copy import is_copy
from claimlint.readers._data.fields import Fields
from claimlint.readers._data.names import kind_at, kind_of
from claimlint.readers._data.page import Page
from claimlint.readers._i18n.names import locale_of
from claimlint.readers._json.tree import parse
from claimlint.readers._markdown.frontmatter import without_code
from claimlint.readers._markdown.hashes import Placed, hash_comments
from claimlint.readers._markdown.scalars import align
from claimlint.readers._markdown.toml import is_toml, toml_values
from claimlint.readers._markdown.yamltext import YamlScalar, YamlTextError, yaml_scalars
from claimlint.readers.builder import Draft

NAME = "sitedata"


class TomlTextError(ValueError):
    """The text is not TOML; ``offset`` says where."""

    offset = 0


class DataFile:
    """A data file while its values are read."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.page = Page()

    def add(self, draft: Draft, path: Sequence[str]) -> None:
        """Add a value if it is copy; ``path`` are its keys and indices."""
        name = next((step for step in reversed(path) if not step.isdigit()), "")
        if kind_of(name) is None and not is_copy(name, draft.text()):
            for _, text, span in draft.marks:
                self.page.builder.comment(text, span)
            return
        place = "".join(f"[{step}]" if step.isdigit() else f".{step}" for step in path).removeprefix(".")
        top = len(path) == 1
        self.page.copy(without_code(draft), place, kind_at(name, place, top=top))

    def document(self) -> Document:
        """Return the page."""
        self.page.note(locale=locale_of(self.source.uri), type="data")
        return self.page.document(self.source, NAME, "")


def read_json(file: DataFile, depth: int) -> None:
    """Add the strings that are copy.

    Raises:
        JsonError: where the text stops being JSON.
    """
    text = file.source.text
    root = parse(text, 0, len(text), depth)
    fields = Fields(file.page, text)
    if isinstance(root, dict):
        fields.add_all(root, "")
    else:
        fields.add("", root, "", top=False)


def read_yaml(file: DataFile) -> None:
    """Add the strings that are copy; comments that address claimlint count.

    Raises:
        YamlTextError: where the text stops being YAML; what stands before is read.
    """
    text = file.source.text
    scalars: list[YamlScalar] = []
    broken: YamlTextError | None = None
    try:
        scalars.extend(yaml_scalars(text))
    except YamlTextError as error:
        broken = error
    spans = (Span(scalar.start, scalar.end) for scalar in scalars)
    comments = Placed(file.page.builder, text, hash_comments(text, Span(0, len(text)), spans))
    for scalar in scalars:
        comments.before(scalar.start)
        draft = Draft()
        align(draft, scalar.value, text, scalar.start, scalar.end)
        comments.behind(draft, scalar.end)
        file.add(draft, scalar.path)
    comments.before(len(text))
    if broken is not None:
        raise broken


def read_toml(file: DataFile) -> None:
    """Add the strings that are copy; comments that address claimlint count.

    Raises:
        TomlTextError: if the text is not TOML; what can be told of it is read.
    """
    text = file.source.text
    whole = Span(0, len(text))
    values = list(toml_values(text, whole))
    spans = (Span(value.start, value.end) for value in values if value.draft is not None)
    comments = Placed(file.page.builder, text, hash_comments(text, whole, spans))
    for value in values:
        if value.draft is not None:
            comments.before(value.start)
            comments.behind(value.draft, value.end)
            file.add(value.draft, value.path)
    comments.before(len(text))
    if not is_toml(text):
        raise TomlTextError("a line of it has no key and value, or a quotation mark is not closed")
