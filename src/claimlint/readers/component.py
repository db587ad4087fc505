"""The reader of single-file components: Astro, Vue and Svelte."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Document, Source


class ComponentReader:
    """Reads the markup of a component, and the copy quoted in its code under the names that copy has."""

    name = "component"
    suffixes = (".astro", ".vue", ".svelte")
    media_types = ()

    def recognises(self, source: Source) -> bool:  # noqa: ARG002 - the protocol's signature
        """Return False: without its name a component looks like HTML."""
        return False

    def read(self, source: Source) -> Iterator[Document]:
        """Yield the page."""
        from claimlint.readers._markup.components import read_astro, read_svelte, read_vue

        name = source.uri.lower()
        read = read_vue if name.endswith(".vue") else read_svelte if name.endswith(".svelte") else read_astro
        yield read(source.text).document(source, self.name)


READER = ComponentReader()
