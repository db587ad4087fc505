"""From entities in HAL JSON, as Drupal 8 and 9 export default content and answer, to pages, one a translation."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import BlockKind, Document
from claimlint.readers._data.fields import Fields
from claimlint.readers._data.packed import Packed, Shown, is_packed
from claimlint.readers._data.page import Page
from claimlint.readers._drupal import names
from claimlint.readers._drupal.api import NAME, without_repeats
from claimlint.readers._json.head import head_of
from claimlint.readers._json.records import MEDIA_TYPE, Parsed, parsed_record
from claimlint.readers._json.stream import Values
from claimlint.readers._json.tree import Node, Str, draft_of, entries, items, member, value_of
from claimlint.readers._stream.window import Window, compound
from claimlint.readers.feed import Feed, Unread

_LANGUAGE = "lang"
_OWN = ("_links", "_embedded")
_PARTS = ("paragraph", "media", "block_content", "component")
"""Entities that show on the page that embeds them."""
_MAX_NESTED = 16


def hal_pages(feed: Feed) -> Iterator[Document | Unread]:
    """Yield a document an entity and translation; embedded paragraphs belong to the page that they stand on."""
    wanted = ("*",) if head_of(feed).begins("[") else ()
    with Window(feed) as window:
        for found in Values(window, (wanted,)):
            if isinstance(found, Unread):
                yield found
                continue
            record, faults = parsed_record(feed, found.text, found.place, ".".join(map(str, found.path)))
            yield from faults
            if record is not None:
                yield from _pages(feed, record)


def _pages(feed: Feed, record: Parsed) -> Iterator[Document]:
    entity, _ = _type(record.text, record.root)
    if not entity or entity in names.SKIPPED_ENTITIES:
        return
    languages = _languages(record)
    for language in languages:
        document = _Entity(feed, record, language, alone=len(languages) == 1).page()
        if document.blocks:
            yield document


def _type(text: str, root: Node) -> tuple[str, str]:
    """Return an entity's type and bundle, which the address of its type ends in: ``.../rest/type/node/page``."""
    steps = value_of(text, member(root, "_links", "type", "href")).split("?")[0].split("/")
    return (steps[-2], steps[-1]) if len(steps) > 1 else ("", "")


def _languages(record: Parsed) -> list[str]:
    """Return the languages that the entity's values are in, its own first."""
    found = {value_of(record.text, member(record.root, "langcode", 0, "value")): None}
    for name, values in entries(record.root).items():
        if name not in _OWN:
            found |= {value_of(record.text, member(one, _LANGUAGE)): None for one in items(values)}
    return [language for language in found if language] or [""]


class _Entity:
    def __init__(self, feed: Feed, record: Parsed, language: str, *, alone: bool) -> None:
        self._feed = feed
        self._record = record
        self._text = record.text
        self._language = language
        self._alone = alone

    def page(self) -> Document:
        root = self._record.root
        number = self._told(root, "uuid")
        alias = self._told(root, "path", "alias")
        first = self._first(root, "status")
        page = Page()
        page.note(
            id=number,
            slug=alias.rsplit("/", 1)[-1],
            url=alias,
            status=names.status_of(self._told(root, "moderation_state"), _published(self._text, first)),
            type="--".join(part for part in _type(self._text, root) if part),
            locale=self._language,
            date=names.day_of(self._told(root, "created")),
            title=self._told(root, "title") or self._told(root, "name"),
        )
        self._add(page, root, "", 0)
        source = compound(self._feed, [(self._text, self._record.place)], MEDIA_TYPE)
        record = number or "entity"
        return page.document(source, NAME, record if self._alone else f"{record}@{self._language}")

    def _first(self, root: Node, field: str, key: str = "value") -> Node:
        found = (member(one, key) for one in items(member(root, field)) if self._is_ours(one))
        return next(found, None)

    def _told(self, root: Node, field: str, key: str = "value") -> str:
        return value_of(self._text, self._first(root, field, key))

    def _is_ours(self, value: Node) -> bool:
        """Return whether a value stands in this translation; one without a language stands in all of them."""
        return value_of(self._text, member(value, _LANGUAGE)) in ("", self._language)

    def _add(self, page: Page, root: Node, path: str, depth: int) -> None:
        """Add an entity's fields, then what is embedded in it."""
        fields: dict[str, Node] = {}
        packed: list[tuple[str, Node]] = []
        for name, values in entries(root).items():
            if name in _OWN or names.is_machine(name):
                continue
            ours = [self._without_language(one) for one in items(values) if self._is_ours(one)]
            kept: list[Node] = []
            for one in ours:
                if isinstance(one, Str) and is_packed(value_of(self._text, one)):
                    packed.append((name, one))
                else:
                    kept.append(one)
            if kept:
                # A field of one value is that value: its name says what it is.
                fields[names.plain_field(name)] = kept[0] if len(kept) == 1 else kept
        Fields(page, self._text).add_all(fields, path.rstrip("/"), top=not path)
        for name, value in packed:
            Packed(page, Shown(), of_page="meta" in name).add(draft_of(self._text, value), f"{path}{name}")
        for relation, targets in entries(member(root, "_embedded")).items():
            name = relation.rstrip("/").rsplit("/", 1)[-1]
            if not names.is_machine(name):
                for target in items(targets):
                    self._embed(page, target, f"{path}{name}", depth)

    def _embed(self, page: Page, target: Node, path: str, depth: int) -> None:
        if not self._is_ours(target):
            return
        page.copy(draft_of(self._text, member(target, "alt")), f"{path}@alt", BlockKind.ALT_TEXT)
        if _type(self._text, target)[0] in _PARTS and depth < _MAX_NESTED:
            self._add(page, target, f"{path}/", depth + 1)

    def _without_language(self, value: Node) -> Node:
        kept = {key: one for key, one in entries(value).items() if key != _LANGUAGE}
        return without_repeats(kept)


def _published(text: str, status: Node) -> str:
    return "1" if status is True else "0" if status is False else value_of(text, status)
