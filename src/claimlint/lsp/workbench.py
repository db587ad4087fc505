"""Judges what the editor shows. Everything here runs in one worker thread, one call at a time."""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from claimlint.api import Session, Settings
from claimlint.audit.inputs import Input
from claimlint.errors import ClaimlintError, PolicyError
from claimlint.fix.changes import Part
from claimlint.fix.setaside import set_aside
from claimlint.fix.single import fixed_alone
from claimlint.lsp.text import Copy
from claimlint.model.finding import Finding, Safety
from claimlint.model.frozen import FrozenMap
from claimlint.model.lazydata import dataclass, field, replace
from claimlint.model.report import DocumentResult
from claimlint.policy.locate import POLICY_FILES, find_policy
from claimlint.policy.problems import PolicyErrors
from claimlint.policy.types import Rule
from claimlint.readers.feed import feed_of_bytes
from claimlint.readers.registry import taken

_Stamp = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """A text, judged: its pages, what could not be read, the rules that judged, and what is wrong with the policy.

    With ``errors`` nothing was judged.
    """

    copy: Copy
    input: Input = field(default_factory=Input)
    rules: Mapping[str, Rule] = field(default_factory=FrozenMap)
    errors: tuple[ClaimlintError, ...] = ()

    @property
    def findings(self) -> tuple[tuple[DocumentResult, Finding], ...]:
        """Return the findings that count, with their pages, in reading order."""
        return tuple((page, one) for page in self.input.results for one in page.findings if one.suppression is None)


class Workbench:
    """Judges texts under one set of settings, loading policies again when their files change."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._session: Session | None = None
        self._folders: set[Path] = set()
        self._failed: tuple[Path, ...] = ()
        self._stamp: _Stamp = ()

    def check(self, copy: Copy) -> Checked:
        """Return what stands in ``copy``; a policy that cannot be used makes ``errors``."""
        path = Path(copy.name)
        self._folders.add(path.parent)
        try:
            session = self._session if self._session and not self.stale() else self._begin()
            if not self._wanted(copy, session):
                return Checked(copy)
            judged = self._judged(session, copy, _bytes(copy.text))
            self._stamp = self._now()
            return Checked(copy, judged, FrozenMap(session.rules))
        except PolicyErrors as error:
            return self._refused(copy, error.errors)
        except ClaimlintError as error:
            return self._refused(copy, (error,))

    def stale(self) -> bool:
        """Return whether the policy, the baseline or the day are others than when the last text was judged."""
        return self._stamp != self._now()

    def fix(self, checked: Checked, finding: Finding) -> tuple[Part, ...]:
        """Return the edits that carry out the fix of one finding.

        Raises:
            RefusedError: if they would do harm.
        """
        return fixed_alone(checked.input.results, finding, lambda data: self._pages(checked.copy, data))

    def set_aside(self, checked: Checked, finding: Finding) -> Part:
        """Return the edit that writes a comment which sets one finding aside.

        Raises:
            RefusedError: if there is no place for one.
        """
        return set_aside(checked.input.results, finding, lambda data: self._pages(checked.copy, data))

    def fix_all(self, checked: Checked) -> str:
        """Return the text with every safe fix carried out."""
        copy = checked.copy
        if self._session is None:
            return copy.text
        fixed = self._session.fix_text(copy.name, _bytes(copy.text), (Safety.SAFE,), self._reader(copy)).files[0]
        return fixed.new if fixed.after != fixed.before else copy.text

    def _begin(self) -> Session:
        self._failed = ()
        self._session = Session(replace(self._settings, today=_today(), force_exclude=True))
        return self._session

    def _refused(self, copy: Copy, errors: tuple[ClaimlintError, ...]) -> Checked:
        self._failed = tuple({Path(error.uri): None for error in errors if error.uri})
        self._session = None
        self._stamp = self._now()
        return Checked(copy, errors=errors)

    def _wanted(self, copy: Copy, session: Session) -> bool:
        path = Path(copy.name)
        if path.name in POLICY_FILES or not (copy.reader or _known(copy)):
            return False
        return not (copy.saved and path.is_file()) or bool(session.files([path]))

    def _pages(self, copy: Copy, data: bytes) -> tuple[DocumentResult, ...]:
        if self._session is None:
            return ()
        judged = self._judged(self._session, copy, data)
        return () if judged.skipped else judged.results

    def _judged(self, session: Session, copy: Copy, data: bytes) -> Input:
        return session.judge_text(copy.name, data, self._reader(copy))

    @staticmethod
    def _reader(copy: Copy) -> str | None:
        return None if _known(copy) else copy.reader

    def _now(self) -> _Stamp:
        """Return what tells whether anything but the copy has changed."""
        own = self._session.policy_files if self._session else self._failed
        files = {*own, *([self._settings.baseline] if self._settings.baseline else [])}
        near = () if self._settings.policy else tuple((str(one), _near(one)) for one in sorted(self._folders))
        return _today(), near, tuple((str(one), _state(one)) for one in sorted(files))


def _bytes(text: str) -> bytes:
    # The mark says that this is UTF-8 whatever character set the text declares for its saved form.
    return codecs.BOM_UTF8 + text.encode("utf-8", "replace")


def _near(folder: Path) -> str:
    try:
        return str(find_policy(folder) or "")
    except PolicyError as error:
        return str(error)


def _state(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError:
        return 0, -1
    return status.st_mtime_ns, status.st_size


def _today() -> date:
    return datetime.now(UTC).date()


def _known(copy: Copy) -> bool:
    """Return whether some reader takes the copy by its name, or by its content where many formats share the ending."""
    return taken(feed_of_bytes(copy.name, copy.text.encode("utf-8", "replace")))
