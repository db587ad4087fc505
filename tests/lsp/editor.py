"""An editor, as far as the server can tell: pygls' client on the server's standard streams."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient
from pygls.uris import from_fs_path

PATIENCE = 600
"""Seconds after which a test gives up; nothing is measured against it."""


def capabilities(*encodings: str, watch: bool = False, plain: bool = False) -> lsp.ClientCapabilities:
    """Return what the editor can do; a plain one shows no Markdown and takes simple edits only."""
    return lsp.ClientCapabilities(
        general=lsp.GeneralClientCapabilities(position_encodings=list(encodings) or None),
        workspace=lsp.WorkspaceClientCapabilities(
            workspace_edit=lsp.WorkspaceEditClientCapabilities(document_changes=not plain),
            did_change_watched_files=lsp.DidChangeWatchedFilesClientCapabilities(dynamic_registration=watch),
        ),
        text_document=lsp.TextDocumentClientCapabilities(
            hover=lsp.HoverClientCapabilities(content_format=[] if plain else [lsp.MarkupKind.Markdown]),
            code_action=lsp.CodeActionClientCapabilities(disabled_support=not plain),
        ),
    )


class Editor:
    """Opens, edits and asks; each call returns when the server has answered."""

    def __init__(self, folder: Path, able: lsp.ClientCapabilities, *arguments: str) -> None:
        self.folder = folder
        self.client = LanguageClient("editor", "1")
        self.published: list[lsp.PublishDiagnosticsParams] = []
        self.messages: list[lsp.ShowMessageParams] = []
        self.log: list[str] = []
        self.registered: list[lsp.Registration] = []
        self._runner = asyncio.Runner()
        self._news = asyncio.Event()
        self._listen()
        self.told = self.run(self._begin(able, arguments))

    def _listen(self) -> None:
        @self.client.feature(lsp.CLIENT_REGISTER_CAPABILITY)
        def registered(params: lsp.RegistrationParams) -> None:
            self.registered += params.registrations
            self._news.set()

        @self.client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params: lsp.PublishDiagnosticsParams) -> None:
            self.published.append(params)
            self._news.set()

        @self.client.feature(lsp.WINDOW_SHOW_MESSAGE)
        def shown(params: lsp.ShowMessageParams) -> None:
            self.messages.append(params)

        @self.client.feature(lsp.WINDOW_LOG_MESSAGE)
        def logged(params: lsp.LogMessageParams) -> None:
            self.log.append(params.message)

    async def _begin(self, able: lsp.ClientCapabilities, arguments: Sequence[str]) -> lsp.InitializeResult:
        await self.client.start_io(sys.executable, "-m", "claimlint", "lsp", *arguments, cwd=self.folder)
        folders = [lsp.WorkspaceFolder(from_fs_path(str(self.folder)), "site")]
        told = await self.client.initialize_async(lsp.InitializeParams(able, workspace_folders=folders))
        self.client.initialized(lsp.InitializedParams())
        return told

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        """Return what ``work`` comes to."""
        return self._runner.run(asyncio.wait_for(work, PATIENCE))

    def end(self) -> int | None:
        """Say goodbye as the protocol wants it and return the server's exit code."""
        code = self.run(self._goodbye())
        self.close()
        assert not self.log, "the server reported a bug"
        return code

    async def _goodbye(self) -> int:
        await self.client.shutdown_async(None)
        self.client.exit(None)
        assert self.client._server is not None
        return await self.client._server.wait()

    def close(self) -> None:
        """Let go of the server, whatever state it is in."""
        self.run(self.client.stop())
        self._runner.close()

    def uri(self, name: str) -> str:
        """Return the address of a file of the folder."""
        return from_fs_path(str(self.folder / name)) or ""

    def open(self, name: str, text: str, language: str = "markdown", *, uri: str = "") -> str:
        """Open a text that need not be on disk and return its address."""
        uri = uri or self.uri(name)
        item = lsp.TextDocumentItem(uri, language, 1, text)

        async def work() -> None:
            self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))

        self.run(work())
        return uri

    def change(self, uri: str, version: int, *changes: tuple[tuple[int, int, int, int], str]) -> None:
        """Replace ranges (line, character, line, character) by texts."""
        parts: list[lsp.TextDocumentContentChangeEvent] = [
            lsp.TextDocumentContentChangePartial(lsp.Range(lsp.Position(*at[:2]), lsp.Position(*at[2:])), text)
            for at, text in changes
        ]
        document = lsp.VersionedTextDocumentIdentifier(version, uri)

        async def work() -> None:
            self.client.text_document_did_change(lsp.DidChangeTextDocumentParams(document, parts))

        self.run(work())

    def tell(self, send: Callable[[], None]) -> None:
        """Send a notification."""

        async def work() -> None:
            send()

        self.run(work())

    def diagnostics(self, uri: str, version: int | None = 1) -> list[lsp.Diagnostic]:
        """Return what is published for a version of a document, waiting for it."""
        return self.run(self._until(lambda: self._last(uri, version)))

    def wait(self, condition: Callable[[], Any]) -> Any:
        """Return what ``condition`` returns once that is something; it is asked whenever the server sends anything."""
        return self.run(self._until(condition))

    async def _until(self, condition: Callable[[], Any]) -> Any:
        while (found := condition()) is None:
            self._news.clear()
            # Messages do not wake this up, so that it also looks by itself now and then.
            try:
                await asyncio.wait_for(self._news.wait(), 0.05)
            except TimeoutError:
                continue
        return found

    def _last(self, uri: str, version: int | None) -> list[lsp.Diagnostic] | None:
        found = [one for one in self.published if one.uri == uri and version in (None, one.version)]
        return list(found[-1].diagnostics) if found else None

    def actions(
        self, uri: str, at: lsp.Range, *only: str, shown: Sequence[lsp.Diagnostic] = (), invoked: bool = False
    ) -> list[lsp.CodeAction]:
        """Return what can be done at a range."""
        kind = lsp.CodeActionTriggerKind.Invoked if invoked else lsp.CodeActionTriggerKind.Automatic
        context = lsp.CodeActionContext(list(shown), only=list(only) or None, trigger_kind=kind)
        params = lsp.CodeActionParams(lsp.TextDocumentIdentifier(uri), at, context)
        return self.run(self.client.text_document_code_action_async(params)) or []

    def hover(self, uri: str, line: int, character: int) -> str:
        """Return what is shown at a position, "" for nothing."""
        params = lsp.HoverParams(lsp.TextDocumentIdentifier(uri), lsp.Position(line, character))
        found = self.run(self.client.text_document_hover_async(params))
        return found.contents.value if found else ""
