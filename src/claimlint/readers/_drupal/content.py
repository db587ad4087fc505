"""From a file of Drupal's default content (YAML) to pages, one a translation."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import BlockKind, Document, Source
from claimlint.readers._data.copy import is_copy
from claimlint.readers._data.names import kind_of
from claimlint.readers._data.packed import Packed, Shown, is_packed
from claimlint.readers._data.page import Page
from claimlint.readers._drupal import names
from claimlint.readers._markdown.scalars import align
from claimlint.readers._markdown.yamltext import YamlScalar, yaml_scalars
from claimlint.readers.builder import Draft

NAME = "drupal"


def content_pages(source: Source) -> Iterator[Document]:
    """Yield the entity's page and those of its translations.

    Raises:
        YamlTextError: where the text stops being YAML.
    """
    meta: dict[str, str] = {}
    groups: dict[str, list[YamlScalar]] = {}
    for scalar in yaml_scalars(source.text):
        root = scalar.path[0] if len(scalar.path) > 1 else ""
        if root == "_meta":
            meta[".".join(scalar.path[1:])] = scalar.value
        elif root == "default":
            groups.setdefault("", []).append(scalar)
        elif root == "translations" and len(scalar.path) > 2:
            groups.setdefault(scalar.path[1], []).append(scalar)
    if meta.get("entity_type") in names.SKIPPED_ENTITIES:
        return
    for language, scalars in groups.items():
        document = _Entity(source, meta, language, scalars, alone=len(groups) == 1).page()
        if document.blocks:
            yield document


class _Entity:
    def __init__(
        self, source: Source, meta: dict[str, str], language: str, scalars: list[YamlScalar], *, alone: bool
    ) -> None:
        self._source = source
        self._meta = meta
        self._skip = 2 if language else 1
        self._scalars = scalars
        self._locale = language or meta.get("default_langcode", "")
        self._alone = alone
        self._shown = Shown()

    def page(self) -> Document:
        page = Page()
        first = {scalar.path[self._skip :]: scalar.value for scalar in self._scalars}

        def told(field: str, key: str = "value") -> str:
            return first.get((field, "0", key), "")

        alias = told("path", "alias")
        page.note(
            id=self._meta.get("uuid", ""),
            slug=alias.rsplit("/", 1)[-1],
            url=alias,
            status=names.status_of(told("moderation_state"), told("status")),
            type="--".join(part for key in ("entity_type", "bundle") if (part := self._meta.get(key))),
            locale=self._locale,
            date=names.day_of(told("created")),
            title=told("title") or told("name"),
        )
        for scalar in sorted(self._scalars, key=self._rank):
            self._add(page, scalar)
        record = self._meta.get("uuid", "") or "entity"
        return page.document(self._source, NAME, record if self._alone else f"{record}@{self._locale}")

    def _rank(self, scalar: YamlScalar) -> int:
        """Return where a value stands on the page: the title, then descriptions, then the rest as the file has it."""
        path = scalar.path[self._skip :]
        if "entity" in path:
            return 2
        kind = kind_of(names.plain_field(path[0]))
        is_title = path[0] in names.TITLES or kind is BlockKind.TITLE
        return 0 if is_title else 1 if kind is BlockKind.META_DESCRIPTION else 2

    def _add(self, page: Page, scalar: YamlScalar) -> None:
        path = scalar.path[self._skip :]
        inner = [index for index, step in enumerate(path) if step == "default" and path[index - 1] == "entity"]
        own = path[inner[-1] + 1 :] if inner else path  # below the innermost nested entity
        if not own or "_meta" in path or any(names.is_machine(step) for step in own[:1]):
            return
        field = names.plain_field(own[0])
        key = own[-1] if len(own) > 1 else "value"
        if key in names.SKIPPED_KEYS or "options" in own:
            return
        draft = Draft()
        align(draft, scalar.value, self._source.text, scalar.start, scalar.end)
        place = ".".join(path)
        if is_packed(scalar.value):
            Packed(page, self._shown, of_page="meta" in field).add(draft, place)
            return
        kind = self._kind(field, key, nested=bool(inner))
        if kind is not None or is_copy(field if key in ("value", "summary") else key, scalar.value):
            page.copy(draft, place, kind)

    @staticmethod
    def _kind(field: str, key: str, *, nested: bool) -> BlockKind | None:
        if key == "alt":
            return BlockKind.ALT_TEXT
        if key != "value":
            return None
        if nested:
            return BlockKind.HEADING if field in ("title", "heading", "headline") else None
        return BlockKind.TITLE if field in names.TITLES else kind_of(field)
