"""The server: what the editor sends goes to the desk, what comes of it goes back."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from claimlint import __version__
from claimlint.api import Settings
from claimlint.errors import ClaimlintError
from claimlint.lsp.actions import FIX_ALL, KINDS, Actions
from claimlint.lsp.desk import Desk
from claimlint.lsp.diagnostics import diagnostics, policy_diagnostics
from claimlint.lsp.hover import hover
from claimlint.lsp.text import copy_of
from claimlint.lsp.workbench import Checked, Workbench
from claimlint.model.lazydata import replace
from claimlint.reporters.terminal import line

POLL = 2.0
"""Seconds between looks at the policy's files, for editors that do not watch files."""

_WATCHED = ("**/*.{yaml,yml}", "**/.claimlintignore")


class Server(LanguageServer):
    """A language server with its open documents."""

    def __init__(self, settings: Settings) -> None:
        super().__init__("claimlint", __version__, max_workers=1)
        self.folder = Path.cwd()
        self.ended = False
        self._settings = settings
        self._desk: Desk | None = None
        self._wrong: dict[str, tuple[ClaimlintError, ...]] = {}
        self._poller: asyncio.Task[None] | None = None

    @property
    def desk(self) -> Desk:
        """The open documents; made when the editor has said where it works."""
        if self._desk is None:
            settings = replace(
                self._settings,
                policy=_below(self.folder, self._settings.policy),
                baseline=_below(self.folder, self._settings.baseline),
            )
            self._desk = Desk(Workbench(settings), self.publish, self.tell_bug)
        return self._desk

    def publish(self, checked: Checked) -> None:
        """Send the findings in a text, and what is wrong with the policy if it cannot be used."""
        copy = checked.copy
        found = diagnostics(checked, self.desk.ruler(checked))
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(copy.uri, found, version=copy.version))
        before = self._wrong
        self._wrong = {**{uri: one for uri, one in before.items() if uri != copy.uri}, copy.uri: checked.errors}
        told = {str(error) for errors in before.values() for error in errors}
        for message in dict.fromkeys(str(error) for error in checked.errors):
            if message not in told:
                self.show(line(message))
        self._mark(before)

    def forget(self, uri: str) -> None:
        """Take back what was sent of a document that the editor closed."""
        self.desk.close(uri)
        before = self._wrong
        self._wrong = {key: errors for key, errors in before.items() if key != uri}
        self._mark(before)
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))

    def show(self, message: str) -> None:
        """Show an error to the user."""
        self.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Error, f"claimlint: {message}"))

    def tell_bug(self, error: Exception) -> None:
        """Say that claimlint failed; the editor's log gets the traceback."""
        trace = "".join(traceback.format_exception(error))
        self.window_log_message(lsp.LogMessageParams(lsp.MessageType.Error, trace))
        self.show(f"this is a bug: {type(error).__name__}: {line(str(error))}")

    def watches_files(self) -> bool:
        """Return whether the editor watches files for the server if it is asked to."""
        workspace = self.client_capabilities.workspace
        watching = workspace.did_change_watched_files if workspace else None
        return bool(watching and watching.dynamic_registration)

    async def poll(self) -> None:
        """Look at the policy's files for as long as the server runs."""
        while True:
            await asyncio.sleep(POLL)
            await self.desk.recheck_if_stale()

    def start_polling(self) -> None:
        """Begin to look at the policy's files."""
        self._poller = asyncio.get_running_loop().create_task(self.poll())

    def stop(self) -> None:
        """End what runs besides the connection."""
        self.ended = True
        if self._poller is not None:
            self._poller.cancel()
        self.desk.stop()

    def _mark(self, before: Mapping[str, tuple[ClaimlintError, ...]]) -> None:
        """Show what is wrong with policies in their own files, and take back what is mended."""
        old, new = (policy_diagnostics(e for errors in one.values() for e in errors) for one in (before, self._wrong))
        for path in dict.fromkeys((*old, *new)):
            uri = from_fs_path(os.path.abspath(path)) if path else None  # noqa: PTH100 - links are not followed
            if uri and old.get(path) != new.get(path):
                self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, new.get(path, [])))


def _below(folder: Path, path: Path | None) -> Path | None:
    return None if path is None else Path(os.path.normpath(folder / path.expanduser()))


def serve(settings: Settings) -> int:
    """Speak with an editor on standard input and output until it says goodbye.

    Args:
        settings: policy and baseline are relative to the folder that the editor opens.

    Returns:
        the exit code that the protocol asks for: 0 after a shutdown request, 1 if the connection just ended.
    """
    # What pygls has to say goes to standard error, which editors keep; a lost request is no news.
    logging.basicConfig(stream=sys.stderr, level=logging.CRITICAL)
    server = make_server(settings)
    server.start_io()
    return 0 if server.ended else 1


def make_server(settings: Settings) -> Server:
    """Return a server that answers what it is asked, not yet connected."""
    server = Server(settings)
    features = {
        lsp.INITIALIZE: _initialize,
        lsp.INITIALIZED: _initialized,
        lsp.SHUTDOWN: _shutdown,
        lsp.TEXT_DOCUMENT_DID_OPEN: _opened,
        lsp.TEXT_DOCUMENT_DID_CHANGE: _changed,
        lsp.TEXT_DOCUMENT_DID_SAVE: _saved,
        lsp.TEXT_DOCUMENT_DID_CLOSE: _closed,
        lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES: _watched,
        lsp.TEXT_DOCUMENT_HOVER: _hover,
    }
    for name, handler in features.items():
        server.protocol.fm.feature(name)(handler)
    server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions(code_action_kinds=list(KINDS)))(_code_actions)
    return server


def _initialize(ls: Server, params: lsp.InitializeParams) -> None:
    folders = [folder.uri for folder in params.workspace_folders or ()]
    roots = [to_fs_path(uri) for uri in (*folders, params.root_uri) if uri]
    root = next((one for one in roots if one), params.root_path)
    if root:
        ls.folder = Path(root)
    ls.desk.encoding = str(lsp.PositionEncodingKind(ls.workspace.position_encoding).value)


def _initialized(ls: Server, params: lsp.InitializedParams) -> None:  # noqa: ARG001 - the protocol's signature
    if not ls.watches_files():
        ls.start_polling()
        return
    watchers = [lsp.FileSystemWatcher(pattern) for pattern in _WATCHED]
    options = lsp.DidChangeWatchedFilesRegistrationOptions(watchers)
    wanted = lsp.Registration("claimlint-policy", lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
    ls.client_register_capability(lsp.RegistrationParams([wanted]))


def _shutdown(ls: Server, params: None) -> None:  # noqa: ARG001
    ls.stop()


def _opened(ls: Server, params: lsp.DidOpenTextDocumentParams) -> None:
    given = params.text_document
    copy = copy_of(given.uri, given.version, given.language_id, given.text, ls.folder)
    if copy is not None:
        ls.desk.open(copy)


def _changed(ls: Server, params: lsp.DidChangeTextDocumentParams) -> None:
    ls.desk.change(params.text_document.uri, params.text_document.version, list(params.content_changes))


async def _saved(ls: Server, params: lsp.DidSaveTextDocumentParams) -> None:  # noqa: ARG001
    await ls.desk.recheck_if_stale()


def _closed(ls: Server, params: lsp.DidCloseTextDocumentParams) -> None:
    ls.forget(params.text_document.uri)


async def _watched(ls: Server, params: lsp.DidChangeWatchedFilesParams) -> None:
    if any(change.uri.endswith(".claimlintignore") for change in params.changes):
        ls.desk.again()
    else:
        await ls.desk.recheck_if_stale()


async def _hover(ls: Server, params: lsp.HoverParams) -> lsp.Hover | None:
    checked = await ls.desk.current(params.text_document.uri)
    if checked is None:
        return None
    ruler = ls.desk.ruler(checked)
    capability = ls.client_capabilities.text_document
    formats = (capability.hover.content_format if capability and capability.hover else None) or ()
    return hover(checked, ruler.offset(params.position), ruler, markdown=lsp.MarkupKind.Markdown in formats)


async def _code_actions(ls: Server, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    checked = await ls.desk.current(params.text_document.uri)
    if checked is None:
        return []
    return await ls.desk.work(_actions, ls, checked, params)


def _actions(ls: Server, checked: Checked, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    ruler = ls.desk.ruler(checked)
    edits = ls.client_capabilities.workspace and ls.client_capabilities.workspace.workspace_edit
    actions = ls.client_capabilities.text_document and ls.client_capabilities.text_document.code_action
    made = Actions(
        ls.desk.bench,
        checked,
        ruler,
        versioned=bool(edits and edits.document_changes),
        disabled=bool(actions and actions.disabled_support),
    )
    only = params.context.only
    out: list[lsp.CodeAction] = []
    if _asked(only, lsp.CodeActionKind.QuickFix.value):
        out += made.quick_fixes(ruler.span(params.range), params.context.diagnostics)
    invoked = params.context.trigger_kind is lsp.CodeActionTriggerKind.Invoked
    # A bulb that follows the cursor asks all the time, and mending a whole text takes a while.
    if (only and _asked(only, FIX_ALL)) or (not only and invoked):
        out += made.fix_all()
    return out


def _asked(only: Sequence[lsp.CodeActionKind | str] | None, kind: str) -> bool:
    """Return whether the editor wants actions of ``kind``: it may name the kind or one above it."""
    names = [one.value if isinstance(one, lsp.CodeActionKind) else one for one in only or ()]
    return not names or any(kind == name or kind.startswith(f"{name}.") or not name for name in names)
