"""The reader of site generators' data files: YAML, JSON and TOML that templates put on pages."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Document
from claimlint.readers.feed import Feed, Unread

_YAML = (".yml", ".yaml")


class SiteDataReader:
    """Reads a file as one document: those of its texts that are copy, their keys as paths."""

    name = "sitedata"
    suffixes = (*_YAML, ".json", ".toml")
    media_types = ()
    last = True

    def knows(self, feed: Feed) -> bool:
        """Return whether the file lies in ``_data``, or in ``data`` and has copy under a name that copy has."""
        from claimlint.readers._sitedata.names import is_data

        if not feed.name.endswith(self.suffixes) or (feed.fields and feed.name.endswith(".json")):
            return False
        return is_data(feed)

    def records(self, feed: Feed) -> Iterator[Document | Unread]:
        """Yield the file's copy, or that there is none in it.

        Raises:
            ReadError: if the file is no text, or too large for one.
        """
        from claimlint.readers._json.tree import JsonError
        from claimlint.readers._markdown.yamltext import YamlTextError
        from claimlint.readers._sitedata.files import DataFile, TomlTextError, read_json, read_toml, read_yaml
        from claimlint.readers.unknown import passed
        from claimlint.readers.whole import decoded_whole, fault_at

        source, faults = decoded_whole(feed)
        yield from faults
        file = DataFile(source)
        broken = None
        try:
            if feed.name.endswith(".toml"):
                read_toml(file)
            elif feed.name.endswith(_YAML):
                read_yaml(file)
            else:
                read_json(file, feed.limits.depth)
        except (JsonError, YamlTextError, TomlTextError) as error:
            kind = {JsonError: "JSON", YamlTextError: "YAML"}.get(type(error), "TOML")
            message = f"the file is not {kind}: {error}"
            broken = fault_at(source, error.offset, "CLE354", message, "mend it where it says")
            yield broken
        document = file.document()
        if document.blocks or document.problems:
            yield document
        elif broken is None and not faults:
            yield passed(feed.uri, "none of its values is copy")


READER = SiteDataReader()
