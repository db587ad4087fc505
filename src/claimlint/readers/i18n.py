"""The reader of translation files: JSON, ARB, YAML and PO."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Document
from claimlint.readers.feed import Feed, Unread

_YAML = (".yml", ".yaml")
_PO = (".po", ".pot")
_HEAD = 4096


class I18nReader:
    """Reads the messages of a file as one document, their keys as paths; placeholders are blanked."""

    name = "i18n"
    suffixes = (".json", ".arb", *_YAML, *_PO)
    media_types = ()

    def knows(self, feed: Feed) -> bool:
        """Return whether the file's name or folder is that of a language, and it holds texts under keys.

        A YAML file with a language as its only root, and a PO file, are known by their content.
        """
        from claimlint.readers._i18n.names import in_folder, is_locale, is_named_so

        name = feed.name
        head = feed.signs[:_HEAD].lstrip()
        if name.endswith(_PO):
            return b'msgid "' in feed.signs
        if name.endswith(_YAML):
            first = next((line for line in head.splitlines() if line and line[:1] not in b"#-%"), b"")
            root = first.split(b":")[0].strip(b"\"' ").decode("ascii", "replace")
            if first.rstrip().endswith(b":") and is_locale(root):
                return True
            return b":" in first and (in_folder(name) or is_named_so(name))
        if not name.endswith((".json", ".arb")) or not head.startswith(b"{"):
            return False
        return in_folder(name) or is_named_so(name) or b'"@@locale"' in head

    def records(self, feed: Feed) -> Iterator[Document | Unread]:
        """Yield the file's messages.

        Raises:
            ReadError: if the file is no text, or too large for one.
        """
        from claimlint.readers._i18n.files import read_json, read_po, read_yaml
        from claimlint.readers._i18n.page import Messages
        from claimlint.readers._json.tree import JsonError
        from claimlint.readers._markdown.yamltext import YamlTextError
        from claimlint.readers.whole import decoded_whole, fault_at

        source, faults = decoded_whole(feed)
        yield from faults
        messages = Messages(source)
        try:
            if feed.name.endswith(_PO):
                read_po(messages, source)
            elif feed.name.endswith(_YAML):
                read_yaml(messages, source)
            else:
                read_json(messages, source, feed.limits.depth)
        except (JsonError, YamlTextError) as error:
            kind = "YAML" if isinstance(error, YamlTextError) else "JSON"
            yield fault_at(source, error.offset, "CLE354", f"the file is not {kind}: {error}", "mend it where it says")
        document = messages.document()
        if document.blocks or document.problems:
            yield document


READER = I18nReader()
